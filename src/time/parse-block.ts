import type { Span } from "./span.js";
import { DAY_MS, MINUTE_MS } from "./units.js";

const BLOCK = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/**
 * Reads a block of opening hours (`09:00-12:30`) as milliseconds from the midnight on which it starts, or `null`. One
 * that ends at or before its start by the clock ends the next day: `22:00-06:00` is 22 h to 30 h. `24:00` is an end
 * only, and a block whose start is its end is none.
 */
export function parseBlock(text: string): Span | null {
  const match = BLOCK.exec(text);
  if (match === null) return null;
  const from = timeMs(match[1], match[2]);
  const until = match[3] === undefined ? DAY_MS : timeMs(match[3], match[4]);
  if (from === until) return null;
  return { from, until: until < from ? until + DAY_MS : until };
}

function timeMs(hour = "0", minute = "0"): number {
  return (Number(hour) * 60 + Number(minute)) * MINUTE_MS;
}

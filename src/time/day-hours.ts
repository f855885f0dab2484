import { mergeSpans } from "./merge-spans.js";
import type { DayHours } from "./opening-hours.js";
import type { Span } from "./span.js";
import { DAY_MS } from "./units.js";

/** What is open on a day: of the blocks that start on it what lies before midnight, and what is left of the day before. */
export function dayHours(starting: readonly Span[], before: readonly Span[]): DayHours {
  const own = mergeSpans(starting.map(({ from, until }) => ({ from, until: Math.min(until, DAY_MS) })));
  const left = before.filter(({ until }) => until > DAY_MS).map(({ until }) => ({ from: 0, until: until - DAY_MS }));
  const all = left.length === 0 ? own : mergeSpans([...own, ...left]);
  return Object.freeze({ all, own, allMs: all.reduce((sum, { from, until }) => sum + until - from, 0) });
}

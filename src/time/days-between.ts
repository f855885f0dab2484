import type { CachedZones } from "./cache-offsets.js";
import { parseDay } from "./day-number.js";
import { localDay } from "./local-day.js";
import { parseInstant } from "./parse-instant.js";

/**
 * How many midnights of a zone's calendar lie between two days or instants: 0 on the same local date, 1 from 23:59 to
 * 0:01, negative when the second is the earlier. Each is a day (`2026-05-25`), an instant as a text with an offset, or
 * epoch milliseconds; `null`, which a condition reads as unknown, if one is anything else.
 */
export function daysBetween(first: unknown, second: unknown, zone: string, zones: CachedZones): number | null {
  const from = dayOf(first, zone, zones);
  const until = dayOf(second, zone, zones);
  return from === null || until === null ? null : until - from;
}

function dayOf(value: unknown, zone: string, zones: CachedZones): number | null {
  const day = typeof value === "string" ? parseDay(value) : null;
  if (day !== null) return day;
  const instant = parseInstant(value);
  return instant === null ? null : localDay(zones, zone, instant);
}

import type { Absence } from "../model/roster.js";
import type { CachedZones } from "./cache-offsets.js";
import { parseDay } from "./day-number.js";
import { firstInstantAt, startOfDay } from "./first-instant-at.js";
import { localMs } from "./local-day.js";
import { parseDuration } from "./parse-duration.js";
import { END_OF_INSTANTS, FIRST_INSTANT, parseInstant } from "./parse-instant.js";
import type { Span } from "./span.js";
import { DAY_MS } from "./units.js";

const FIRST_DAY = FIRST_INSTANT / DAY_MS - 1;
const END_OF_DAYS = END_OF_INSTANTS / DAY_MS + 1;

/**
 * The instants of an absence, buffers included, in the zone of the rep: from the first instant of the day `from`, or
 * that instant, until the first instant of the day `until`, which is the first day back. `stopBefore` and
 * `resumeBefore` bring the two forward. A buffer in days (`2d`) keeps the local time and moves the local date; any other
 * is elapsed time. A span that ends before it starts is empty, at its start; bounds outside the years 2000 to 2100 stand
 * at the ends of these. `null` for a text that is neither a day nor an instant.
 */
export function absenceSpan(absence: Absence, zone: string, zones: CachedZones): Span | null {
  const from = boundOf(absence.from, absence.stopBefore, zone, zones);
  const until = boundOf(absence.until, absence.resumeBefore, zone, zones);
  return from === null || until === null ? null : { from, until: Math.max(from, until) };
}

function boundOf(text: string, buffer: string | undefined, zone: string, zones: CachedZones): number | null {
  const day = parseDay(text);
  const bufferMs = (buffer === undefined ? null : parseDuration(buffer)) ?? 0;
  const days = buffer?.endsWith("d") ? bufferMs / DAY_MS : 0;
  const elapsedMs = days === 0 ? bufferMs : 0;
  if (day !== null) return startOfDay(zones, zone, within(day - days, FIRST_DAY, END_OF_DAYS)) - elapsedMs;
  const instant = parseInstant(text);
  if (instant === null || days === 0) return instant === null ? null : instant - elapsedMs;
  const local = localMs(zones, zone, instant) - days * DAY_MS;
  return firstInstantAt(zones, zone, Math.max(local, FIRST_INSTANT));
}

function within(day: number, first: number, last: number): number {
  return Math.min(Math.max(day, first), last);
}

import type { CachedZones } from "./cache-offsets.js";
import { localDay } from "./local-day.js";
import { DAY_MS, HOUR_MS } from "./units.js";

/**
 * The first instant at which the clock of a zone shows a local time (milliseconds from 1970-01-01T00:00 by that clock)
 * or a later one: of a time that comes twice the first, of a time that a change of the clock leaves out the end of the
 * gap.
 */
export function firstInstantAt(zones: CachedZones, zone: string, localTimeMs: number): number {
  // No clock is a whole day ahead of UTC, so the local time is not reached yet.
  let at = localTimeMs - DAY_MS;
  for (;;) {
    const span = zones.spanAt(zone, at);
    const reached = Math.max(localTimeMs - span.offsetMs, at);
    if (reached < span.until) return reached;
    at = span.until;
  }
}

/** The first instant of a local day (also where its midnight does not exist); of a day left out, that of the next. */
export function startOfDay(zones: CachedZones, zone: string, dayNumber: number): number {
  return firstInstantAt(zones, zone, dayNumber * DAY_MS);
}

/** Whether a zone leaves out a date: 2011-12-30 in `Pacific/Apia`, which crossed the date line. */
export function skipsDay(zones: CachedZones, zone: string, dayNumber: number): boolean {
  const midnight = dayNumber * DAY_MS;
  const jump = zones.offsetAt(zone, midnight + 2 * DAY_MS) - zones.offsetAt(zone, midnight - DAY_MS);
  return jump > 12 * HOUR_MS && localDay(zones, zone, startOfDay(zones, zone, dayNumber)) !== dayNumber;
}

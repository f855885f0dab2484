import type { CachedZones } from "./cache-offsets.js";
import { DAY_MS } from "./units.js";

/** What the clock of a zone shows at an instant, as milliseconds from 1970-01-01T00:00 by that clock. */
export function localMs(zones: CachedZones, zone: string, instant: number): number {
  return instant + zones.spanAt(zone, instant).offsetMs;
}

/** The date that the calendar of a zone shows at an instant, as a day number. */
export function localDay(zones: CachedZones, zone: string, instant: number): number {
  return Math.floor(localMs(zones, zone, instant) / DAY_MS);
}

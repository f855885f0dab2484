import { END_OF_INSTANTS, FIRST_INSTANT } from "./parse-instant.js";
import { DAY_MS } from "./units.js";
import type { Zones } from "./zones.js";

const STEP_MS = 365 * DAY_MS;

/** Whether zone data say anything of a zone in the years 2000 to 2100; asks once a year, up to the first answer. */
export function knowsZone(zones: Zones, zone: string): boolean {
  for (let at = FIRST_INSTANT; at < END_OF_INSTANTS; at += STEP_MS) {
    if (Number.isInteger(zones.offsetAt(zone, at))) return true;
  }
  return false;
}

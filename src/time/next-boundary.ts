import type { CachedZones } from "./cache-offsets.js";
import { isOpen } from "./is-open.js";
import { nextClosing } from "./next-closing.js";
import { nextOpening } from "./next-opening.js";
import type { OpeningHours } from "./opening-hours.js";

/** The first instant after `from` at which it opens or closes; `null` if neither happens within 60 days. */
export function nextBoundary(hours: OpeningHours, zones: CachedZones, from: number): number | null {
  return isOpen(hours, zones, from) ? nextClosing(hours, zones, from) : nextOpening(hours, zones, from);
}

import type { CachedZones } from "./cache-offsets.js";
import { dayPieceAt } from "./day-piece.js";
import type { OpeningHours } from "./opening-hours.js";

/**
 * Whether it is open at an instant: whether the local date and time lie in a block, its end excluded. A local time that
 * comes twice is open both times.
 */
export function isOpen(hours: OpeningHours, zones: CachedZones, instant: number): boolean {
  if (hours === "always") return true;
  const { midnight, open } = dayPieceAt(hours, zones, instant);
  const time = instant - midnight;
  for (const { from, until } of open) {
    if (time < until) return time >= from;
  }
  return false;
}

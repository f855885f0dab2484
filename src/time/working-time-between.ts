import type { CachedZones } from "./cache-offsets.js";
import { type DayPiece, dayPieceAt } from "./day-piece.js";
import type { OpeningHours } from "./opening-hours.js";
import { DAY_MS } from "./units.js";

/**
 * Milliseconds from one instant to another in which it is open, as they elapse; negative when `until` comes before
 * `from`. Costs by the day.
 */
export function workingTimeBetween(hours: OpeningHours, zones: CachedZones, from: number, until: number): number {
  if (hours === "always") return until - from;
  if (until < from) return 0 - workingTimeBetween(hours, zones, until, from);
  let sum = 0;
  for (let at = from; at < until; ) {
    const piece = dayPieceAt(hours, zones, at);
    sum += openWithin(piece, at, Math.min(piece.until, until));
    at = piece.until;
  }
  return sum;
}

/** Milliseconds of a piece that are open, between two instants in it. */
export function openWithin({ midnight, open, openMs }: DayPiece, from: number, until: number): number {
  if (until - from === DAY_MS) return openMs;
  let sum = 0;
  for (const span of open) {
    sum += Math.max(0, Math.min(midnight + span.until, until) - Math.max(midnight + span.from, from));
  }
  return sum;
}

import type { CachedZones } from "./cache-offsets.js";
import { type DayPiece, dayPieceAt } from "./day-piece.js";
import type { OpeningHours } from "./opening-hours.js";
import { DAY_MS } from "./units.js";

/** How far a search for a change of hours looks ahead. */
export const SEARCH_HORIZON_MS = 60 * DAY_MS;

/** The first open instant from `from` on, itself included; `null` if there is none within 60 days. */
export function nextOpening(hours: OpeningHours, zones: CachedZones, from: number): number | null {
  if (hours === "always") return from;
  const horizon = from + SEARCH_HORIZON_MS;
  for (let at = from; at < horizon; ) {
    const piece = dayPieceAt(hours, zones, at);
    const opening = openingIn(piece, at);
    if (opening < piece.until) return opening < horizon ? opening : null;
    at = piece.until;
  }
  return null;
}

/** The first open instant of a piece, `at` or later; the end of the piece or later if there is none. */
function openingIn({ midnight, open, until }: DayPiece, at: number): number {
  for (const span of open) {
    if (midnight + span.until > at) return Math.max(midnight + span.from, at);
  }
  return until;
}

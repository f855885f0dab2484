import type { CachedZones } from "./cache-offsets.js";
import { type DayPiece, dayPieceAt } from "./day-piece.js";
import { SEARCH_HORIZON_MS } from "./next-opening.js";
import type { OpeningHours } from "./opening-hours.js";

/** The first closed instant from `from` on, itself included; `null` if there is none within 60 days. */
export function nextClosing(hours: OpeningHours, zones: CachedZones, from: number): number | null {
  if (hours === "always") return null;
  const horizon = from + SEARCH_HORIZON_MS;
  for (let at = from; at < horizon; ) {
    const piece = dayPieceAt(hours, zones, at);
    const closing = closingIn(piece, at);
    if (closing < piece.until) return closing < horizon ? closing : null;
    at = piece.until;
  }
  return null;
}

/** The first closed instant of a piece, `at` or later; the end of the piece or later if there is none. */
function closingIn({ midnight, open }: DayPiece, at: number): number {
  for (const span of open) {
    if (midnight + span.until > at) return midnight + span.from <= at ? midnight + span.until : at;
  }
  return at;
}

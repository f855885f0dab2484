import type { CachedZones } from "./cache-offsets.js";
import { type DayPiece, dayPieceAt } from "./day-piece.js";
import { SEARCH_HORIZON_MS } from "./next-opening.js";
import type { OpeningHours } from "./opening-hours.js";
import { END_OF_INSTANTS } from "./parse-instant.js";
import { openWithin } from "./working-time-between.js";

/**
 * The first instant by which so much open time has passed since `from`: 30 minutes from Friday 16:50 are over on Monday
 * at 9:20, ten are over on Friday at 17:00. `null` if it stays closed for 60 days after some day that was open, or if that is not
 * before 2101.
 *
 * @param durationMs - At least 0; of 0 the answer is `from`.
 */
export function addWorkingTime(
  hours: OpeningHours,
  zones: CachedZones,
  from: number,
  durationMs: number,
): number | null {
  if (hours === "always") return from + durationMs < END_OF_INSTANTS ? from + durationMs : null;
  if (durationMs <= 0) return from;
  let left = durationMs;
  let at = from;
  for (let lastOpen = from; at < END_OF_INSTANTS && at - lastOpen < SEARCH_HORIZON_MS; ) {
    const piece = dayPieceAt(hours, zones, at);
    const open = openWithin(piece, at, piece.until);
    if (open >= left) return endWithin(piece, at, left);
    left -= open;
    at = piece.until;
    if (open > 0) lastOpen = at;
  }
  return null;
}

/** The instant in a piece by which so much open time has passed since `from`; the piece has as much. */
function endWithin({ midnight, open, until }: DayPiece, from: number, durationMs: number): number {
  let left = durationMs;
  for (const span of open) {
    const start = Math.max(midnight + span.from, from);
    const openMs = Math.max(0, midnight + span.until - start);
    if (openMs >= left) return start + left;
    left -= openMs;
  }
  return until;
}

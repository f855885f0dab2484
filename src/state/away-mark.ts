import type { Counts } from "../model/state.js";
import { countIn } from "./count-in.js";

/**
 * The counter that is 1 for a member who was away by date when a rotation last looked at its turns under `counter`: on the
 * way back the member is new to it, whatever that counter says.
 */
export function awayMark(counter: string): string {
  return counter.replace(/^turns:/, "away:");
}

/** Whether a member's count of turns is to begin anew. */
export function isMarkedAway(counts: Counts | undefined, counter: string): boolean {
  return countIn(counts, awayMark(counter), 0) > 0;
}

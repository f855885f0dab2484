import type { Outcome } from "../model/words.js";
import type { Journey } from "./journey.js";
import type { Taker } from "./taker-of.js";

/** The kind of answer: a rep for any role, else a queue for any, else nobody. */
export function outcomeOf({ held }: Journey, taker: Taker | null): Outcome {
  if (held !== null) return "waiting";
  if (taker === null) return "unassigned";
  if (taker.placements.some(({ assignment }) => "rep" in assignment.target)) return "assigned";
  return taker.placements.some(({ assignment }) => "queue" in assignment.target) ? "queued" : "unassigned";
}

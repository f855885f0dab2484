import type { Outcome } from "../model/words.js";
import type { Journey } from "./journey.js";
import type { Taker } from "./taker-of.js";

/** The kind of answer: a rep for any role, else a queue for any, else nobody. */
export function outcomeOf({ held }: Journey, taker: Taker | null): Outcome {
  if (held !== null) return "waiting";
  const targets = (taker?.placements ?? []).map(({ assignment }) => assignment.target);
  if (targets.some((target) => "rep" in target)) return "assigned";
  return targets.some((target) => "queue" in target) ? "queued" : "unassigned";
}

import type { Assignment } from "../model/decision.js";
import type { Id } from "../model/words.js";

/** The reps who have a lead, role by role. */
export function holdersOf(assignments: readonly Assignment[]): readonly Id[] {
  return assignments.flatMap(({ target }) => ("rep" in target ? [target.rep] : []));
}

import type { Compiled } from "../condition/compiled.js";
import { truthOf } from "../condition/truth-of.js";
import type { BoundMember } from "./bound-pool.js";
import type { BoundRep } from "./bound-rep.js";
import type { Judging } from "./judging.js";

/**
 * The gate `requires`: something that is required of the rep for this lead is not true (undetermined is not true), or the
 * member's weight for this lead is no positive number.
 */
export function requires(rep: BoundRep, judging: Judging, member: BoundMember | null): boolean {
  if (member !== null && member.weight === 0) return true;
  return judging.requires.length > 0 && failedRequirement(rep, judging) !== null;
}

/** The first requirement that is not true of the rep. */
export function failedRequirement(rep: BoundRep, judging: Judging): Compiled | null {
  judging.scope.rep = rep.record;
  for (const condition of judging.requires) {
    if (truthOf(condition, judging.scope, judging.steps) !== "true") return condition;
  }
  return null;
}

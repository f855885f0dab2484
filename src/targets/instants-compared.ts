import { createScope } from "../condition/create-scope.js";
import type { Scope } from "../condition/scope.js";
import { amountOf } from "../eligibility/amount-of.js";
import type { PreparedLead } from "../prepare/prepared.js";
import type { BoundRoster, Program } from "./program.js";

/**
 * Every instant at which a comparison with the instant of the decision may come out otherwise for a lead, or for it and a
 * rep of the roster, in order: of `now >= x` it is `x`, of `now > x` the millisecond after it.
 */
export function instantsCompared(
  { times, steps }: Program,
  { reps }: BoundRoster,
  { lead }: PreparedLead,
  at: number,
): readonly number[] {
  const found = new Set<number>();
  const scope = createScope(lead, at, Number.POSITIVE_INFINITY);
  const add = (value: Program["times"]["instants"][number]["value"], rep: Scope["rep"]) => {
    scope.rep = rep;
    const instant = amountOf(value, scope, steps);
    if (Number.isFinite(instant)) found.add(Math.ceil(instant)).add(Math.floor(instant) + 1);
  };
  for (const { value, readsRep } of times.instants) {
    if (readsRep) for (const rep of reps.values()) add(value, rep.record);
    else add(value, null);
  }
  return [...found].sort((a, b) => a - b);
}

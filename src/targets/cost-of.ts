import { evaluateNoted } from "../condition/evaluate-noted.js";
import { numberOf } from "../condition/number-of.js";
import { UNKNOWN } from "../condition/value.js";
import { type CostPlan, isCost } from "../eligibility/cost-plan.js";
import { createNote } from "../prepare/note-taking.js";
import type { Routing } from "./routing.js";

/** What the lead costs by a plan. What gives no cost that a lead can have is noted, and counts as 1. */
export function costOf({ amount, path }: CostPlan, { scope, steps, costNotes }: Routing): number {
  if (typeof amount === "number") return amount;
  scope.rep = null;
  const value = evaluateNoted(amount, scope, steps);
  const cost = value === UNKNOWN ? Number.NaN : numberOf(value, scope);
  if (isCost(cost)) return cost;
  costNotes.push(createNote("out_of_range", path, value === UNKNOWN ? null : value));
  return 1;
}

import { createRouter, initialState } from "lead-router";
import { rulesetOf } from "../workload/ruleset-of.js";
import type { BenchLead, Workload } from "../workload/workload.js";
import { createMatchingStage } from "./matching-stage.js";

const AT = Date.UTC(2026, 10, 23, 15);

/** This package's matching stage: the lead is prepared, and the first rule that is true of it found. */
export function matchWithStage(workload: Workload): (lead: BenchLead) => string | null {
  return createMatchingStage(rulesetOf(workload), AT);
}

/**
 * This package, by its public path: every rule puts the lead into one queue, so a decision is prepare, match and the answer
 * as an object.
 */
export function matchWithRouter(workload: Workload): (lead: BenchLead) => string | null {
  const router = createRouter({ ruleset: rulesetOf(workload), roster: { schema: 1, reps: [] } });
  const state = initialState(router);
  return (lead) => router.route(lead, { state, at: AT, explain: "none" }).rule;
}

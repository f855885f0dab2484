import { createScope } from "../condition/create-scope.js";
import type { Prepared } from "../prepare/prepared.js";
import type { BoundRoster, Program } from "./program.js";
import type { Routing } from "./routing.js";
import type { Standing } from "./standing.js";

/** Brings together what the steps of one decision are taken with. */
export function startRouting(
  program: Program,
  roster: BoundRoster,
  prepared: Extract<Prepared, { ok: true }>,
  call: { readonly standing: Standing; readonly at: number },
): Routing {
  const scope = createScope(prepared.lead, call.at, program.decisionSteps);
  return {
    reps: roster.reps,
    pools: roster.pools,
    queues: program.queues,
    requires: program.requires,
    standing: call.standing,
    scope,
    steps: program.steps,
    previousReps: prepared.previousReps,
  };
}

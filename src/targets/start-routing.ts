import { createScope } from "../condition/create-scope.js";
import type { LeadValue } from "../condition/value.js";
import { isAmount } from "../kernel/is-amount.js";
import type { PreparedLead } from "../prepare/prepared.js";
import type { BoundRoster, Program } from "./program.js";
import type { Routing } from "./routing.js";
import type { Standing } from "./standing.js";

/** Brings together what the steps of one decision are taken with. */
export function startRouting(
  program: Program,
  roster: BoundRoster,
  prepared: PreparedLead,
  call: { readonly standing: Standing; readonly at: number },
): Routing {
  const { salt, partitions, valueSlot, repBinding } = program;
  const { lead, id, since, previousReps } = prepared;
  return {
    reps: roster.reps,
    pools: roster.pools,
    tracked: roster.tracked,
    queues: program.queues,
    requires: program.requires,
    standing: call.standing,
    zones: repBinding.time.zones,
    scope: createScope(lead, call.at, program.decisionSteps),
    steps: program.steps,
    costNotes: [],
    draw: { salt, leadId: id },
    partitions,
    leadValue: valueSlot < 0 ? null : worth(lead[valueSlot]),
    previousReps,
    since: since ?? call.at,
    serving: NOBODY,
  };
}

// Not frozen: every member is looked for in it.
const NOBODY: readonly string[] = [];

// Thousandths, like every amount in the state; what is no amount is worth nothing.
function worth(value: LeadValue): number {
  return typeof value === "number" && isAmount(value) ? Math.round(value * 1_000) / 1_000 : 0;
}

import type { Compiled } from "../condition/compiled.js";
import type { BoundPool } from "../eligibility/bound-pool.js";
import type { Judging } from "../eligibility/judging.js";
import type { Id } from "../model/words.js";
import type { TargetPlan } from "./compiled-step.js";
import { costOf } from "./cost-of.js";
import type { Routing } from "./routing.js";
import { findStandIn } from "./stand-in.js";

const NO_REQUIREMENTS: readonly Compiled[] = Object.freeze([]);

/** What the reps of a rep target (`pool` null) or the members of a pool are judged by. `repeats` may not have the lead. */
export function judgingFor(
  plan: TargetPlan,
  pool: BoundPool | null,
  routing: Routing,
  repeats: readonly Id[],
): Judging {
  const { standing, scope, steps, zones, serving } = routing;
  const cost = plan.cost ?? pool?.policy.cost ?? null;
  const judging: Judging = {
    openOf: standing.openOf,
    repStateOf: standing.repStateOf,
    poolStateOf: standing.poolStateOf,
    zones,
    scope,
    steps,
    repeats,
    serving,
    pauses: pool !== null,
    requires: requirements(routing.requires, pool?.policy.requires ?? null, plan.requires),
    exempt: plan.exempt,
    standInFor: null,
    counts: plan.counts !== false,
    cost: cost === null ? 1 : costOf(cost, routing),
    pool,
  };
  if (plan.away === "skip" || (plan.away === "backup" && pool === null)) return judging;
  return { ...judging, standInFor: (rep) => findStandIn(rep, { reps: routing.reps, pool, judging }) };
}

function requirements(always: Compiled | null, ofPool: Compiled | null, ofStep: Compiled | null): readonly Compiled[] {
  if (always === null && ofPool === null && ofStep === null) return NO_REQUIREMENTS;
  return [always, ofPool, ofStep].filter((condition) => condition !== null);
}

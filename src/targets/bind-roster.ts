import { createScope } from "../condition/create-scope.js";
import { bindPool } from "../eligibility/bind-pool.js";
import { bindRep } from "../eligibility/bind-rep.js";
import type { BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import { expandMembers, type Membering } from "../eligibility/expand-members.js";
import { emptyMap } from "../kernel/empty-map.js";
import { fingerprint } from "../kernel/fingerprint.js";
import type { Roster } from "../model/roster.js";
import type { PoolState, RepState, State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { EMPTY_POOL } from "../state/empty-pool.js";
import type { BoundRoster, Program } from "./program.js";

/** Binds a checked roster to a program: who is in each pool, with which weight, and the state before the first lead. */
export function bindRoster(program: Program, roster: Roster): BoundRoster {
  const reps = new Map(roster.reps.map((rep) => [rep.id, bindRep(rep, program.repDefaults)]));
  const pools = bindPools(program, reps);
  const tracked = trackedReps(reps, pools);
  return Object.freeze({
    fingerprint: fingerprint(roster),
    reps,
    pools,
    tracked,
    initial: initialFor(reps, pools, tracked),
  });
}

function bindPools(program: Program, reps: ReadonlyMap<Id, BoundRep>): ReadonlyMap<Id, BoundPool> {
  const pools = new Map([...program.pools].map(([id, plan]) => [id, plan.members]));
  // `where` reads nothing but the rep, so membership needs neither a lead nor a time.
  const scope = createScope([], 0, Number.POSITIVE_INFINITY);
  const membering: Membering = { pools, reps, scope, steps: program.steps };
  const members = expandMembers(membering);
  return new Map([...program.pools].map(([id, plan]) => [id, bindPool(id, plan.policy, members.get(id) ?? [])]));
}

// A rep's open leads are kept where a gate or a strategy reads them: every other entry would only cost a write per lead.
function trackedReps(reps: ReadonlyMap<Id, BoundRep>, pools: ReadonlyMap<Id, BoundPool>): ReadonlySet<Id> {
  const tracked = new Set<Id>();
  for (const rep of reps.values()) if (Number.isFinite(rep.capacity)) tracked.add(rep.id);
  for (const pool of pools.values()) {
    if (pool.policy.strategy.type === "least-loaded") for (const { rep } of pool.members) tracked.add(rep.id);
  }
  return tracked;
}

function initialFor(
  reps: ReadonlyMap<Id, BoundRep>,
  pools: ReadonlyMap<Id, BoundPool>,
  tracked: ReadonlySet<Id>,
): State {
  const poolStates = emptyMap<PoolState>();
  for (const pool of pools.values()) poolStates[pool.rotation] = EMPTY_POOL;
  const repStates = emptyMap<RepState>();
  for (const rep of reps.values()) if (tracked.has(rep.id)) repStates[rep.id] = Object.freeze({ open: rep.open });
  return Object.freeze({ version: 1, pools: Object.freeze(poolStates), reps: Object.freeze(repStates) });
}

import { createScope } from "../condition/create-scope.js";
import { bindPool, turnsReadOf } from "../eligibility/bind-pool.js";
import { bindRep } from "../eligibility/bind-rep.js";
import type { BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import { expandMembers, type Membering } from "../eligibility/expand-members.js";
import { fingerprint } from "../kernel/fingerprint.js";
import type { Roster } from "../model/roster.js";
import type { Id } from "../model/words.js";
import { initialFor } from "./initial-for.js";
import type { BoundRoster, Program } from "./program.js";
import { rosterTimes } from "./roster-times.js";

/** Binds a checked roster to a program: who is in each pool, with which weight, and the state before the first lead. */
export function bindRoster(program: Program, roster: Roster): BoundRoster {
  const reps = new Map(
    roster.reps.map((rep, position) => [rep.id, bindRep(rep, position, program.repBinding)] as const),
  );
  const pools = bindPools(program, reps);
  const tracked = trackedReps(reps, pools);
  return Object.freeze({
    fingerprint: fingerprint(roster),
    reps,
    pools,
    tracked,
    times: rosterTimes([...reps.values()]),
    initial: initialFor(reps, pools, tracked),
  });
}

function bindPools(program: Program, reps: ReadonlyMap<Id, BoundRep>): ReadonlyMap<Id, BoundPool> {
  const pools = new Map([...program.pools].map(([id, plan]) => [id, plan.members]));
  // `where` reads nothing but the rep, so membership needs neither a lead nor a time.
  const scope = createScope([], 0, Number.POSITIVE_INFINITY);
  const { time, defaults } = program.repBinding;
  const membering: Membering = { pools, reps, weight: defaults?.weight ?? 1, scope, steps: program.steps };
  const members = expandMembers(membering);
  const read = turnsReadOf([...program.pools.values()].map(({ policy }) => policy));
  return new Map(
    [...program.pools].map(([id, { policy }]) => {
      const turnsRead = read.get(policy.rotation) ?? [];
      return [id, bindPool(id, policy, members.get(id) ?? [], { time, turnsRead })];
    }),
  );
}

// A rep's open leads are kept where a gate or a strategy reads them: every other entry would only cost a write per lead.
function trackedReps(reps: ReadonlyMap<Id, BoundRep>, pools: ReadonlyMap<Id, BoundPool>): ReadonlySet<Id> {
  const tracked = new Set<Id>();
  for (const rep of reps.values()) if (readsOpen(rep)) tracked.add(rep.id);
  for (const pool of pools.values()) {
    if (pool.policy.strategy.type === "least-loaded") for (const { rep } of pool.members) tracked.add(rep.id);
  }
  return tracked;
}

function readsOpen({ capacity, caps }: BoundRep): boolean {
  return Number.isFinite(capacity) || caps.some(({ span }) => span.kind === "open");
}

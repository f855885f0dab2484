import { countsOpenOf } from "../eligibility/bind-pool.js";
import type { BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import { emptyMap } from "../kernel/empty-map.js";
import { readOwn } from "../kernel/read-own.js";
import type { PoolState, RepState, State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { EMPTY_POOL } from "../state/empty-pool.js";
import { initialPool, initialRep } from "../state/initial-entries.js";

/** The state before the first lead: empty rotations, and the open leads that the roster says its reps hold. */
export function initialFor(
  reps: ReadonlyMap<Id, BoundRep>,
  pools: ReadonlyMap<Id, BoundPool>,
  tracked: ReadonlySet<Id>,
): State {
  const poolStates = emptyMap<PoolState>();
  for (const pool of pools.values()) {
    poolStates[pool.rotation] ??= EMPTY_POOL;
    if (pool.countsOpen) poolStates[pool.key] = initialPool(openPlaced(pool));
  }
  const byValue = [...pools.values()].some(({ policy: { strategy } }) => isByValue(strategy));
  const repStates = emptyMap<RepState>();
  for (const rep of reps.values()) {
    if (tracked.has(rep.id))
      repStates[rep.id] = initialRep(rep.open, byValue && rep.openValue > 0 ? rep.openValue : null);
  }
  return Object.freeze({ version: 1, pools: Object.freeze(poolStates), reps: Object.freeze(repStates) });
}

/** Whether a strategy compares by what open leads are worth. */
export function isByValue(strategy: BoundPool["policy"]["strategy"]): boolean {
  return strategy.type === "least-loaded" && strategy.by === "value";
}

function openPlaced(pool: BoundPool): readonly (readonly [rep: Id, open: number])[] {
  return pool.members.flatMap((member) => {
    const open = countsOpenOf(pool, member) ? (readOwn(member.rep.openIn, pool.id) ?? 0) : 0;
    return open > 0 ? [[member.rep.id, open] as const] : [];
  });
}

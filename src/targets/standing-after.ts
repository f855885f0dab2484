import type { Change } from "../model/change.js";
import type { PoolState, RepState } from "../model/state.js";
import { applyToPool } from "../state/apply-to-pool.js";
import { applyToRep } from "../state/apply-to-rep.js";
import { entryOf, touchesPool } from "../state/entry-of.js";
import { soundPool } from "../state/sound-pool.js";
import type { Standing } from "./standing.js";
import { takePoolByEntry } from "./take-pool-by-entry.js";

/** How things stand once changes are applied that are not in the state yet: what an earlier role of the decision changed. */
export function standingAfter(before: Standing, changes: readonly Change[]): Standing {
  const pools = new Map<string, PoolState>();
  const reps = new Map<string, RepState>();
  const poolStateOf = (key: string) => pools.get(key) ?? before.poolStateOf(key);
  const repStateOf = (rep: string) => reps.get(rep) ?? before.repStateOf(rep);
  for (const change of changes) {
    if (touchesPool(change)) {
      const { key } = entryOf(change);
      pools.set(key, applyToPool(poolStateOf(key), change));
    } else {
      reps.set(change.rep, applyToRep(repStateOf(change.rep), change));
    }
  }
  return {
    poolStateOf,
    repStateOf,
    openOf: (rep) => reps.get(rep)?.open ?? before.openOf(rep),
    takePool: (pool, judging, draw) => takePoolByEntry(soundPool(poolStateOf(pool.rotation)), pool, judging, draw),
  };
}

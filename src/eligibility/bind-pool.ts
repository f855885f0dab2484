import type { Id } from "../model/words.js";
import type { BoundMember, BoundPool, PoolPolicy } from "./bound-pool.js";
import type { Membership } from "./expand-members.js";
import { reduceWeights } from "./reduce-weights.js";

/** A pool of the ruleset with its members, their weights reduced to integers over the whole pool. */
export function bindPool(id: Id, policy: PoolPolicy, memberships: readonly Membership[]): BoundPool {
  const weights = reduceWeights(memberships.map((membership) => membership.weight));
  const members = memberships.map(
    ({ rep, tier }, position): BoundMember => Object.freeze({ rep, tier, position, weight: weights[position] ?? 1 }),
  );
  // The list of members itself is not frozen: engines iterate frozen lists several times slower.
  return Object.freeze({ id, rotation: id, policy, members });
}

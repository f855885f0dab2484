import type { PickOrder } from "../strategy/rotation.js";
import type { PoolAttempt } from "./attempt.js";
import { type Narrowed, narrowPool } from "./narrow-pool.js";
import { orderMembers } from "./pick-member.js";

/** What became of each member of a pool. */
export interface PoolView extends Narrowed {
  /** `null`: nobody was eligible. */
  readonly order: PickOrder | null;
}

const NO_POOL: PoolView = Object.freeze({
  gates: Object.freeze([]),
  inTier: Object.freeze([]),
  soonest: Object.freeze([]),
  listed: Object.freeze([]),
  order: null,
});

/** What became of each member, for whoever explains it: asked before the decision's changes are applied. */
export function viewPool({ pool, judging, draw, rotation, narrowed }: PoolAttempt): PoolView {
  if (pool === null) return NO_POOL;
  const { gates, inTier, soonest, listed } = narrowed ?? narrowPool(pool, judging, rotation);
  const order =
    rotation === null || listed.length === 0
      ? null
      : orderMembers({ pool, eligible: listed, gates, rotation, judging, draw });
  return { gates, inTier, soonest, listed, order };
}

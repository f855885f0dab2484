import type { PickOrder } from "../strategy/rotation.js";
import type { PoolAttempt } from "./attempt.js";
import { type Narrowed, narrowPool } from "./narrow-pool.js";
import { orderMembers } from "./pick-member.js";
import type { Standing } from "./standing.js";

/** What became of each member of a pool. */
export interface PoolView extends Narrowed {
  /** `null`: nobody was eligible. */
  readonly order: PickOrder | null;
}

const NO_POOL: PoolView = Object.freeze({
  gates: Object.freeze([]),
  inTier: Object.freeze([]),
  listed: Object.freeze([]),
  order: null,
});

/** What became of each member, for whoever explains it: asked before the decision's changes are applied. */
export function viewPool({ pool, judging, narrowed }: PoolAttempt, standing: Standing): PoolView {
  if (pool === null) return NO_POOL;
  const { gates, inTier, listed } = narrowed ?? narrowPool(pool, judging);
  if (listed.length === 0) return { gates, inTier, listed, order: null };
  const rotation = standing.rotationOf(pool);
  const order = orderMembers({ pool, eligible: listed, rotation, openOf: judging.openOf });
  return { gates, inTier, listed, order };
}

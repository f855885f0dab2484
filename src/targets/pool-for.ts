import { evaluateExpression } from "../condition/evaluate-expression.js";
import { withTurnsOf } from "../eligibility/bind-pool.js";
import type { BoundPool } from "../eligibility/bound-pool.js";
import { varyMembers } from "../eligibility/vary-members.js";
import { compareText } from "../kernel/compare-text.js";
import type { Id } from "../model/words.js";
import { partitionFor, partitionText, rotationKey } from "../state/partitions.js";
import type { TargetPlan } from "./compiled-step.js";
import type { Routing } from "./routing.js";

/**
 * A pool as it is for one lead at a target: its partition, weights and tiers that depend on the lead, and the rotation in
 * which the target counts. Most are as they are.
 */
export function poolFor(pool: BoundPool, plan: Pick<TargetPlan, "counts"> | null, routing: Routing): BoundPool {
  const { scope, steps } = routing;
  const counts = typeof plan?.counts === "string" ? plan.counts : pool.policy.rotation;
  const partition = partitionOf(pool, counts, routing);
  if (partition === null && !pool.varies && counts === pool.policy.rotation) return pool;
  return {
    ...pool,
    members: pool.varies ? varyMembers(pool.members, scope, steps) : pool.members,
    partition,
    key: rotationKey(pool.policy.entry, partition),
    base: rotationKey(counts, null),
    rotation: rotationKey(counts, partition),
    turnsRead: counts === pool.policy.rotation ? pool.turnsRead : turnsReadIn(counts, pool, routing),
  };
}

// A turn is counted for every pool of the rotation, and for the pool that picks.
function turnsReadIn(rotation: Id, { policy }: BoundPool, routing: Routing): BoundPool["turnsRead"] {
  return withTurnsOf(policy, poolOfRotation(rotation, routing)?.turnsRead ?? []);
}

/** The first pool, by the oldest id, that counts its turns in a rotation. */
export function poolOfRotation(rotation: Id, { pools }: Routing): BoundPool | undefined {
  const sharing = [...pools.values()].filter(({ policy }) => policy.rotation === rotation);
  return sharing.sort((a, b) => compareText(a.policy.entry, b.policy.entry))[0];
}

/** The text of a pool's partition for a lead, before it is known whether there is room for it; `null`: none. */
export function partitionNamed({ policy }: BoundPool, { scope, steps }: Routing): string | null {
  if (policy.partitionBy === null) return null;
  scope.rep = null;
  return partitionText(evaluateExpression(policy.partitionBy, scope, steps));
}

function partitionOf(pool: BoundPool, rotation: Id, routing: Routing): string | null {
  const text = partitionNamed(pool, routing);
  if (text === null) return null;
  const base = routing.standing.poolStateOf(rotationKey(rotation, null));
  return partitionFor(base, text, routing.partitions);
}

import type { BoundPool } from "../eligibility/bound-pool.js";
import type { Judging } from "../eligibility/judging.js";
import type { Id } from "../model/words.js";
import type { Rotation } from "../strategy/rotation.js";
import type { PoolAttempt } from "./attempt.js";
import { reasonOfGates } from "./furthest-reason.js";
import { narrowPool } from "./narrow-pool.js";
import { pickMember } from "./pick-member.js";

/** Judges every member of a pool, narrows the eligible by tier and shortlist, and picks one by the pool's strategy. */
export function takePool(pool: BoundPool, judging: Judging, rotationOf: (id: Id) => Rotation): PoolAttempt {
  const narrowed = narrowPool(pool, judging);
  const { gates, listed } = narrowed;
  const repeated = gates.includes("repeat");
  if (listed.length === 0) {
    const result = reasonOfGates(gates);
    return { kind: "pool", result, pool, judging, repeated, picked: null, rotation: null, narrowed };
  }
  const rotation = rotationOf(pool.rotation);
  const picked = pickMember({ pool, eligible: listed, rotation, openOf: judging.openOf });
  return { kind: "pool", result: "taken", pool, judging, repeated, picked, rotation, narrowed };
}

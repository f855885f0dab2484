import type { BoundPool } from "../eligibility/bound-pool.js";
import type { Judging } from "../eligibility/judging.js";
import type { Draw, Rotation } from "../strategy/rotation.js";
import type { PoolTaken } from "./attempt.js";
import { reasonOfGates } from "./furthest-reason.js";
import { pickWithMissed } from "./missed-turns.js";
import { narrowPool } from "./narrow-pool.js";
import { pickOwed } from "./owed-turns.js";
import type { RotationAfter } from "./rotation-after.js";

/**
 * Judges every member of a pool, and gives the lead to the first who passes and is owed a turn; else narrows the eligible
 * and picks one by the pool's strategy.
 */
export function takePool(
  pool: BoundPool,
  judging: Judging,
  draw: Draw,
  rotation: Rotation,
  after: RotationAfter,
): PoolTaken {
  const narrowed = narrowPool(pool, judging, rotation);
  const { gates, listed } = narrowed;
  const repeated = gates.includes("repeat");
  const owed = rotation.owed.length === 0 || !judging.counts ? null : pickOwed(pool, gates, rotation);
  if (owed !== null) return { result: "taken", repeated, picked: owed, rotation, narrowed };
  if (listed.length === 0) return { result: reasonOfGates(gates), repeated, picked: null, rotation, narrowed };
  const question = { pool, eligible: listed, gates, rotation, judging, draw };
  const picked = pickWithMissed(question, narrowed, after);
  return { result: "taken", repeated, picked, rotation, narrowed };
}

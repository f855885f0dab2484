import type { BoundMember, BoundPool } from "../eligibility/bound-pool.js";
import { createLineup, type Lineup } from "./lineup.js";
import { indexOf, type RepColumns } from "./rep-columns.js";
import { type RotationColumns, slotOf } from "./rotation-columns.js";

/** A pool's members by position, each with where its rep and its place in the rotation stand in their columns. */
export interface PoolSeats {
  readonly pool: BoundPool;
  /** Nothing but gates on the rep itself and round robin: judged and picked in columns. */
  readonly plain: boolean;
  readonly reps: RepColumns;
  readonly rotation: RotationColumns;
  readonly repIndexes: Int32Array;
  readonly slots: Int32Array;
  readonly weights: Float64Array;
  readonly lineup: Lineup;
}

/** The seats of a pool. */
export function createSeats(pool: BoundPool, reps: RepColumns, rotation: RotationColumns): PoolSeats {
  const { members, policy } = pool;
  const repIndexes = Int32Array.from(members, ({ rep }) => indexOf(reps, rep.id));
  const slots = Int32Array.from(members, ({ rep }) => slotOf(rotation, rep.id));
  return {
    ...{ pool, reps, rotation, repIndexes, slots },
    plain: policy.strategy.type === "round-robin" && policy.shortlist === null && inOneTier(members),
    weights: Float64Array.from(members, ({ weight }) => weight),
    lineup: createLineup(members.length, rotation.reps.length),
  };
}

function inOneTier(members: readonly BoundMember[]): boolean {
  return members.every(({ tier }) => tier === members[0]?.tier);
}

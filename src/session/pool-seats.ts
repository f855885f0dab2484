import type { BoundMember, BoundPool, PoolPolicy } from "../eligibility/bound-pool.js";
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
    plain: isPlainPolicy(policy) && members.every(isPlainMember) && inOneTier(members),
    weights: Float64Array.from(members, ({ weight }) => weight),
    lineup: createLineup(members.length, rotation.reps.length),
  };
}

function isPlainPolicy({ strategy, shortlist, caps, hours, maxAhead, makeUp }: PoolPolicy): boolean {
  const always = hours === "working" || hours === "always";
  return (
    strategy.type === "round-robin" && shortlist === null && always && caps.length + makeUp === 0 && maxAhead === null
  );
}

function isPlainMember({ rep, caps }: BoundMember): boolean {
  return rep.hours === "always" && rep.absences.length + rep.caps.length + caps.length === 0;
}

function inOneTier(members: readonly BoundMember[]): boolean {
  return members.every(({ tier }) => tier === members[0]?.tier);
}

import type { BoundPool } from "../eligibility/bound-pool.js";
import type { Judging, OpenOf } from "../eligibility/judging.js";
import type { PoolState, RepState } from "../model/state.js";
import type { Id } from "../model/words.js";
import type { Draw } from "../strategy/rotation.js";
import type { PoolTaken } from "./attempt.js";

/** How things stand when a lead comes: the plain state of a call, or what a session holds. Both decide the same. */
export interface Standing {
  readonly openOf: OpenOf;
  readonly repStateOf: (rep: Id) => RepState;
  /** The entry of a pool or rotation, by its key. */
  readonly poolStateOf: (key: string) => PoolState;
  /** Judges every member of a pool, narrows the eligible, and picks one. */
  readonly takePool: (pool: BoundPool, judging: Judging, draw: Draw) => PoolTaken;
}

import type { BoundPool } from "../eligibility/bound-pool.js";
import type { Judging, OpenOf } from "../eligibility/judging.js";
import type { PoolAttempt } from "./attempt.js";

/** How things stand when a lead comes: the plain state of a call, or what a session holds. Both decide the same. */
export interface Standing {
  readonly openOf: OpenOf;
  /** Judges every member of a pool, narrows the eligible, and picks one. */
  readonly takePool: (pool: BoundPool, judging: Judging) => PoolAttempt;
}

import type { BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import type { Judging } from "../eligibility/judging.js";
import type { ReasonCode } from "../model/reasons.js";
import type { Gate, Id } from "../model/words.js";
import type { Picked, Rotation } from "../strategy/rotation.js";
import type { Narrowed } from "./narrow-pool.js";

/** One step that was tried, and all that is needed to explain it later. */
export type Attempt = RepAttempt | PoolAttempt | QueueAttempt | UnassignedAttempt;

/** How far a step came: it took the lead, or the reason why it could not. */
export type Result = "taken" | ReasonCode;

/** Reps tried one after the other: those before the chosen were stopped, those behind were not judged. */
export interface RepAttempt {
  readonly kind: "rep";
  readonly result: Result;
  readonly named: readonly Id[];
  readonly judging: Judging;
  readonly judged: readonly { readonly rep: BoundRep; readonly gate: Gate | null }[];
  readonly chosen: BoundRep | null;
}

/** A pool: every member judged, the eligible narrowed, one picked. */
export interface PoolAttempt {
  readonly kind: "pool";
  readonly result: Result;
  /** `null`: the expression gave nothing that is a pool. */
  readonly pool: BoundPool | null;
  readonly judging: Judging;
  /** Whether the gate `repeat` stopped a member. */
  readonly repeated: boolean;
  readonly picked: Picked | null;
  /** How the rotation stood; `null`: nobody was eligible, and it was not asked. */
  readonly rotation: Rotation | null;
  /** Who could have been picked; `null`: not kept, whoever explains it judges once more. */
  readonly narrowed: Narrowed | null;
}

/** A queue. */
export interface QueueAttempt {
  readonly kind: "queue";
  readonly result: Result;
  readonly queue: Id | null;
}

/** Nobody, on purpose. */
export interface UnassignedAttempt {
  readonly kind: "unassigned";
  readonly result: Result;
  readonly reason: string;
}

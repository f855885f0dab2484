import type { BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import type { Judging } from "../eligibility/judging.js";
import type { Change } from "../model/change.js";
import type { ReasonCode } from "../model/reasons.js";
import type { Gate, Id } from "../model/words.js";
import type { Draw, Picked, Rotation } from "../strategy/rotation.js";
import type { PoolStep, RepStep, WaitStep } from "./compiled-step.js";
import type { Narrowed } from "./narrow-pool.js";

/** One step that was tried, and all that is needed to explain it later. */
export type Attempt = RepAttempt | PoolAttempt | QueueAttempt | UnassignedAttempt | WaitAttempt;

/** How far a step came: it took the lead, or the reason why it could not (`held_by_wait`: it holds the lead back). */
export type Result = "taken" | ReasonCode;

/** Reps tried one after the other: those before the chosen were stopped, those behind were not judged. */
export interface RepAttempt {
  readonly kind: "rep";
  readonly result: Result;
  readonly plan: RepStep;
  readonly named: readonly Id[];
  readonly judging: Judging;
  readonly judged: readonly { readonly rep: BoundRep; readonly gate: Gate | null }[];
  readonly chosen: BoundRep | null;
  /** Who works the lead instead of the chosen, who is absent; `null`: the chosen. */
  readonly standIn: BoundRep | null;
  /** The turn that counts in a rotation, where the step names one, and what else changes with it. */
  readonly turn: readonly Change[];
}

/** A pool: every member judged, the eligible narrowed, one picked. */
export interface PoolAttempt {
  readonly kind: "pool";
  readonly result: Result;
  readonly plan: PoolStep;
  /** `null`: the expression gave nothing that is a pool. */
  readonly pool: BoundPool | null;
  readonly judging: Judging;
  readonly draw: Draw;
  /** Whether the gate `repeat` stopped a member. */
  readonly repeated: boolean;
  readonly picked: Picked | null;
  readonly standIn: BoundRep | null;
  /** How the rotation stood; `null`: there is no such pool. */
  readonly rotation: Rotation | null;
  /** Who could have been picked; `null`: not kept, whoever explains it judges once more. */
  readonly narrowed: Narrowed | null;
}

/** What came of asking a pool. */
export type PoolTaken = Pick<PoolAttempt, "result" | "repeated" | "picked" | "rotation" | "narrowed">;

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

/** A wait: over, not needed, or holding the lead until an instant. */
export interface WaitAttempt {
  readonly kind: "wait";
  readonly result: Result;
  readonly plan: WaitStep;
  /** When the steps behind it open; `null`: it does not hold, or never ends. */
  readonly until: number | null;
}

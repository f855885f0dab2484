import type { Compiled } from "../condition/compiled.js";
import type { CostPlan } from "../eligibility/cost-plan.js";
import type { Gate, Id } from "../model/words.js";
import type { OpeningHours } from "../time/opening-hours.js";

/** A step of a rule, compiled. Whom it names is fixed (`ids`, `id`) or depends on the lead (`expression`). */
export type CompiledStep = CompiledTarget | WaitStep;

/** A step that may take the lead. */
export type CompiledTarget = RepStep | PoolStep | QueueStep | UnassignedStep;

/** One rep or several, tried in order. */
export interface RepStep extends TargetPlan {
  readonly kind: "rep";
  readonly named: Named<readonly Id[]>;
}

/** A pool. */
export interface PoolStep extends TargetPlan {
  readonly kind: "pool";
  readonly named: Named<Id>;
}

/** What a rep or pool target says beside whom it names. */
export interface TargetPlan {
  readonly requires: Compiled | null;
  /** In the order in which gates are judged. */
  readonly exempt: readonly Gate[];
  /** In which rotation the turn counts; `null`: the pool's own, none for a rep. `false`: in none. */
  readonly counts: false | Id | null;
  /** Instead of the pool's; `null`: the pool's, or 1. */
  readonly cost: CostPlan | null;
  readonly away: "skip" | "backup" | "cover";
}

/** A queue. */
export interface QueueStep {
  readonly kind: "queue";
  readonly named: Named<Id>;
}

/** Nobody, on purpose. */
export interface UnassignedStep {
  readonly kind: "unassigned";
  readonly reason: string;
}

/** The steps behind it are tried when its time has passed. */
export interface WaitStep {
  readonly kind: "wait";
  readonly durationMs: number;
  /** In which the time runs. */
  readonly hours: OpeningHours;
  /** It holds only if a rep above was stopped by nothing but these; `null`: it always does. */
  readonly for: readonly Gate[] | null;
}

/** Known at load, or an expression over the lead. */
export type Named<T> =
  | { readonly kind: "fixed"; readonly value: T }
  | {
      readonly kind: "expression";
      readonly expression: Compiled;
      /** Whether it may depend on whom earlier roles chose. */
      readonly readsChosen: boolean;
    };

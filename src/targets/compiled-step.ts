import type { Compiled } from "../condition/compiled.js";
import type { Id } from "../model/words.js";

/** A step of a rule, compiled. Whom it names is fixed (`ids`, `id`) or depends on the lead (`expression`). */
export type CompiledStep = RepStep | PoolStep | QueueStep | UnassignedStep;

/** One rep or several, tried in order. */
export interface RepStep {
  readonly kind: "rep";
  readonly named: Named<readonly Id[]>;
  readonly requires: Compiled | null;
}

/** A pool. */
export interface PoolStep {
  readonly kind: "pool";
  readonly named: Named<Id>;
  readonly requires: Compiled | null;
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

/** Known at load, or an expression over the lead. */
export type Named<T> =
  | { readonly kind: "fixed"; readonly value: T }
  | { readonly kind: "expression"; readonly expression: Compiled };

import type { Id } from "./words.js";

/** One operation on the state. `applyChanges` folds them; a decision carries those that follow from it. */
export type Change = Turn | Open;

/**
 * A turn in a rotation: settle `leave` (they stop to earn), settle `enter` (they earn from now with this weight),
 * `clock += step`, the rep's `credit −= price`, the rep's `last = ++turn`.
 * Strategies that keep no credits record a turn with step and price 0.
 */
export interface Turn {
  readonly type: "turn";
  readonly rotation: Id;
  readonly rep: Id;
  readonly step: number;
  readonly price: number;
  readonly enter: readonly (readonly [rep: Id, weight: number])[];
  readonly leave: readonly Id[];
}

/** The rep's open leads grow by `by`. */
export interface Open {
  readonly type: "open";
  readonly rep: Id;
  readonly by: number;
}

import type { Id } from "./words.js";

/** One operation on the state. `applyChanges` folds them; a decision carries those that follow from it. */
export type Change = PoolChange | RepChange;

/** What changes an entry of `state.pools`. */
export type PoolChange = Turn | Owed | OpenIn | PoolCount | SetCount | Partition | Deal;

/** What changes an entry of `state.reps`. */
export type RepChange = Open | RepCount | Counted;

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

/** 1: a turn is owed to the rep from now on. −1: the first turn that is owed to the rep no longer is. */
export interface Owed {
  readonly type: "owed";
  readonly rotation: Id;
  readonly rep: Id;
  readonly by: 1 | -1;
}

/**
 * The rep's open leads grow by `by`, what they are worth together by `value`. `at` is the instant of the placement, of the
 * same one when the lead is closed: said where the CRM's counts are known, so that a count made before it can be completed.
 */
export interface Open {
  readonly type: "open";
  readonly rep: Id;
  readonly by: number;
  readonly value?: number;
  readonly at?: number;
}

/** The open leads that the rep has from this pool grow by `by`. */
export interface OpenIn {
  readonly type: "open-in";
  readonly pool: Id;
  readonly rep: Id;
  readonly by: number;
}

/** A count of a pool as a whole (`rep` null) or of its member. */
export interface PoolCount extends Counting {
  readonly type: "count";
  readonly pool: Id;
  readonly rep: Id | null;
}

/** A count of a rep, whichever the pool. */
export interface RepCount extends Counting {
  readonly type: "count";
  readonly pool: null;
  readonly rep: Id;
}

/** What happened, and how it is counted. */
export interface Counting {
  readonly counter: string;
  /** Per calendar period: its first instant. In a rolling window: when it happened. */
  readonly at: number;
  /** How much is counted; in a rolling window 1. */
  readonly by: number;
  /** Per calendar period: null. In a rolling window: how many instants are kept, the largest limit that reads them. */
  readonly keep: number | null;
}

/** A member's count in a calendar period (or a later one that is stored) is `count` from now on; without a rep, the pool's. */
export interface SetCount {
  readonly type: "set-count";
  readonly pool: Id;
  readonly rep: Id | null;
  readonly counter: string;
  readonly period: number;
  readonly count: number;
}

/** A partition of the rotation was met for the first time. */
export interface Partition {
  readonly type: "partition";
  readonly rotation: Id;
  readonly key: string;
}

/** The rep has left: what is in credit now is dealt out to others, exactly, and the rep is a member no more. */
export interface Deal {
  readonly type: "deal";
  readonly rotation: Id;
  readonly rep: Id;
  readonly to: readonly (readonly [rep: Id, credit: number])[];
}

/** The CRM counted the rep's open leads at an instant. They are that many, and one for each placement after it. */
export interface Counted {
  readonly type: "counted";
  readonly rep: Id;
  readonly open: number;
  readonly at: number;
}

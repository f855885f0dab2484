import type { Compiled } from "../condition/compiled.js";
import type { Scope } from "../condition/scope.js";
import type { Id } from "../model/words.js";

/** How many leads a rep holds; 0 without an entry in the state. */
export type OpenOf = (rep: Id) => number;

/** What reps are judged by at one target. */
export interface Judging {
  readonly openOf: OpenOf;
  readonly scope: Scope;
  /** Step budget of one condition. */
  readonly steps: number;
  /** The reps who had this lead and may not have it again in this round. */
  readonly repeats: readonly Id[];
  /** Whether a pause counts: it is about rotation, so not for a rep target. */
  readonly pauses: boolean;
  /** All must hold: the ruleset's, the pool's, the target's. */
  readonly requires: readonly Compiled[];
}

import type { Compiled } from "../condition/compiled.js";
import type { Scope } from "../condition/scope.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";

/** What reps are judged by at one target. */
export interface Judging {
  readonly state: State;
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

import type { RepRecord } from "../condition/scope.js";
import type { Id } from "../model/words.js";

/** A rep as the engine judges one: the roster's facts with the ruleset's defaults. */
export interface BoundRep {
  readonly id: Id;
  /** What `rep.…` reads. */
  readonly record: RepRecord;
  /** `false`: has left, or is not in the roster. */
  readonly active: boolean;
  /** Paused until this instant (epoch milliseconds, not included); 0: not paused; Infinity: until further notice. */
  readonly pausedUntil: number;
  /** Most leads open at once; Infinity: no limit. */
  readonly capacity: number;
  /** Share of turns. */
  readonly weight: number;
  /** Open leads in the roster; seeds the initial state only. */
  readonly open: number;
}

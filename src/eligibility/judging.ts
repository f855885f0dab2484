import type { Compiled } from "../condition/compiled.js";
import type { Scope } from "../condition/scope.js";
import type { PoolState, RepState } from "../model/state.js";
import type { Gate, Id } from "../model/words.js";
import type { CachedZones } from "../time/cache-offsets.js";
import type { BoundPool } from "./bound-pool.js";
import type { BoundRep } from "./bound-rep.js";

/** How many leads a rep holds, by what they cost; 0 without an entry in the state. */
export type OpenOf = (rep: Id) => number;

/** What reps are judged by at one target. */
export interface Judging {
  readonly openOf: OpenOf;
  /** The rep's entry in the state, or the empty one. */
  readonly repStateOf: (rep: Id) => RepState;
  /** The entry of a pool, or the empty one; asked only where a cap is. */
  readonly poolStateOf: (key: string) => PoolState;
  readonly zones: CachedZones;
  readonly scope: Scope;
  /** Step budget of one condition. */
  readonly steps: number;
  /** The reps who had this lead and may not have it again in this round. */
  readonly repeats: readonly Id[];
  /** The reps who serve another role of the decision: nobody serves two. */
  readonly serving: readonly Id[];
  /** Whether a pause counts: it is about rotation, so not for a rep target. */
  readonly pauses: boolean;
  /** All must hold: the ruleset's, the pool's, the target's. */
  readonly requires: readonly Compiled[];
  /** Gates that are not asked. */
  readonly exempt: readonly Gate[];
  /** Who works the leads of an absent rep instead, where the target asks for that; `null`: absent reps are passed over. */
  readonly standInFor: ((rep: BoundRep) => BoundRep | null) | null;
  /** Whether the turn is recorded: only then it may be one that is owed, or one that an absent member misses. */
  readonly counts: boolean;
  /** What the lead takes of capacities and turns. */
  readonly cost: number;
  /** Of which pool they are members; `null`: a rep target. */
  readonly pool: BoundPool | null;
}

import type { Compiled } from "../condition/compiled.js";
import type { Scope } from "../condition/scope.js";
import type { BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import type { Note } from "../model/decision.js";
import type { Id } from "../model/words.js";
import type { Draw } from "../strategy/rotation.js";
import type { CachedZones } from "../time/cache-offsets.js";
import type { Standing } from "./standing.js";

/** What the steps of one decision are taken with. */
export interface Routing {
  readonly reps: ReadonlyMap<Id, BoundRep>;
  readonly pools: ReadonlyMap<Id, BoundPool>;
  readonly queues: ReadonlySet<Id>;
  /** Required of every rep on every way. */
  readonly requires: Compiled | null;
  readonly standing: Standing;
  readonly zones: CachedZones;
  readonly scope: Scope;
  /** Step budget of one condition. */
  readonly steps: number;
  /** What was no cost that a lead can have: added to whenever a target is tried. */
  readonly costNotes: Note[];
  /** What draws depend on. */
  readonly draw: Draw;
  /** Reps whose open leads the state keeps. */
  readonly tracked: ReadonlySet<Id>;
  /** What the lead is worth, where a strategy compares by it; else `null`. */
  readonly leadValue: number | null;
  /** Most partitions of one rotation. */
  readonly partitions: number;
  /** Reps who had this lead, newest first. */
  readonly previousReps: readonly Id[];
  /** When waiting began, epoch milliseconds. */
  readonly since: number;
  /** Reps who serve another role of the decision. */
  readonly serving: readonly Id[];
}

import type { Compiled } from "../condition/compiled.js";
import type { Scope } from "../condition/scope.js";
import type { BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import type { Id } from "../model/words.js";
import type { Standing } from "./standing.js";

/** What the steps of one decision are taken with. */
export interface Routing {
  readonly reps: ReadonlyMap<Id, BoundRep>;
  readonly pools: ReadonlyMap<Id, BoundPool>;
  readonly queues: ReadonlySet<Id>;
  /** Required of every rep on every way. */
  readonly requires: Compiled | null;
  readonly standing: Standing;
  readonly scope: Scope;
  /** Step budget of one condition. */
  readonly steps: number;
  /** Reps who had this lead, newest first. */
  readonly previousReps: readonly Id[];
}

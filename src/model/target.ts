import type { Condition, Expr, Operation } from "./json.js";
import type { Duration, Gate, Hours, Id } from "./words.js";

/** Steps for the first role, or a list per role. */
export type Assign = Step[] | { [role: Id]: Step[] };

/** Steps are tried in order. */
export type Step = Target | Wait;

/** Opens the steps behind it only when its time has passed. */
export interface Wait {
  wait: Duration;
  hours?: Hours;
  for?: Gate[];
}

/** Where a step sends the lead. */
export type Target = RepTarget | PoolTarget | QueueTarget | UnassignedTarget;

/** One rep, a list tried in order, or an expression that gives either. */
export type RepTarget = TargetSettings & { rep: Id | Id[] | Operation };

/** A pool, or an expression that gives a pool's id. */
export type PoolTarget = TargetSettings & { pool: Id | Operation };

/** A queue, or an expression that gives a queue's id. */
export type QueueTarget = { queue: Id | Operation };

/** Nobody, on purpose, with a reason. */
export type UnassignedTarget = { unassigned: string };

/** What a rep or pool target may say beside whom it names. */
export interface TargetSettings {
  /** On top of the pool's. */
  requires?: Condition;
  exempt?: ("paused" | "absent" | "hours" | "capacity" | "caps" | "repeat")[];
  counts?: false | Id;
  cost?: number | Expr;
  away?: "skip" | "backup" | "cover";
}

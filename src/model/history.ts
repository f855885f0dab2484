import type { Decision } from "./decision.js";
import type { Id, Instant } from "./words.js";

/** What happened to a lead before this call, as the host recorded it. */
export interface History {
  /** When waiting began: an instant or epoch milliseconds. */
  since?: Instant | number;
  /** Assignments so far. */
  attempt?: number;
  /** Reps who had this lead, newest first. */
  tried?: readonly Id[];
  /** Whether a turn was owed for this lead already. Only `router.record` reads it. */
  credited?: boolean;
  /** What was decided before about this lead for this same cause: it is the answer again, and no turn is taken. */
  decided?: Decision;
}

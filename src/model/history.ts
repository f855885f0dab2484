import type { Id, Instant } from "./words.js";

/** What happened to a lead before this call, as the host recorded it. */
export interface History {
  /** When waiting began: an instant or epoch milliseconds. */
  since?: Instant | number;
  /** Assignments so far. */
  attempt?: number;
  /** Reps who had this lead, newest first. */
  tried?: readonly Id[];
}

import type { Json } from "./json.js";
import type { Id, Instant } from "./words.js";

/**
 * A lead as the ruleset language knows it. `route` takes any object; this type is for `satisfies` and for editors.
 * The names `rep`, `chosen` and `now` are refused as fields, because conditions read other things under them.
 */
export interface Lead {
  id: string | number;
  /** Waits count from here; default: the first decision. */
  receivedAt?: Instant;
  /** Reps who had this lead, newest first; `history.tried` wins. */
  previousReps?: Id[];
  /** Assignments so far; `history.attempt` wins. */
  attempts?: number;
  [field: string]: Json | undefined;
}

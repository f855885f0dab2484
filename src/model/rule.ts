import type { Condition, Json } from "./json.js";
import type { Assign } from "./target.js";
import type { Day, Duration, Hours, Id, Instant, Outcome } from "./words.js";

/** A leaf with `assign`, or a branch with `rules`. */
export type Rule = RuleSettings & {
  id: Id;
  note?: string;
  active?: false | { from?: Day | Instant; until?: Day | Instant };
  /** Absent: always true. */
  when?: Condition;
} & ({ assign: Assign } | { rules: Rule[] });

/** What a rule inherits: its own, then its branches' from the inside out, then `defaults.rule`. */
export interface RuleSettings {
  otherwise?: "fallback" | "next-rule" | "wait" | "unassigned";
  sla?: { respondWithin: Duration; hours?: Hours };
  /** The last reps who had this lead come last; `strict`: not at all. Default `{ "skipLast": 1 }`. */
  repeat?: { skipLast: number; strict?: true };
  /** Outer ones first, then the rule's own. */
  actions?: Action[];
}

/** Where a lead goes that no rule took. */
export type Fallback = { assign: Assign; sla?: NonNullable<RuleSettings["sla"]>; actions?: Action[] };

/** Data handed through to the decision for the outcomes in `on` (default `["assigned"]`); the engine performs none. */
export interface Action {
  type: string;
  on?: Outcome[];
  [data: string]: Json | undefined;
}

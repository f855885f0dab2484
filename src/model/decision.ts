import type { Change } from "./change.js";
import type { Explanation } from "./explanation.js";
import type { ReasonCode } from "./reasons.js";
import type { Action } from "./rule.js";
import type { Gate, Id, Outcome } from "./words.js";

/** The answer for one lead at one instant. All instants are epoch milliseconds. */
export interface Decision {
  /** As text; `null` only where the lead has no usable id (`lead_invalid`). */
  readonly leadId: string | null;
  readonly at: number;
  /** Which assignment of this lead this would be, from 1. */
  readonly attempt: number;
  readonly outcome: Outcome;
  readonly reason: ReasonCode;
  /** The rule that decided: the last one that was true; `null` if none was. */
  readonly rule: Id | null;
  readonly assignments: readonly Assignment[];
  readonly retryAt: number | null;
  readonly respondBy: number | null;
  readonly actions: readonly Action[];
  /** What was wrong with the lead's data, and which conditions ran out of steps on it. */
  readonly notes: readonly Note[];
  /** What `applyChanges` must fold into the state once the host has committed the decision. */
  readonly changes: readonly Change[];
  /** Fingerprints of what decided. */
  readonly ruleset: string;
  readonly roster: string;
  readonly explanation: Explanation | null;
  /** Left out of equality, goldens and fingerprints. */
  readonly environment: { readonly engine: string; readonly zones: string };
}

/** The positive half of a decision: one role and where it went. */
export interface Assignment {
  readonly role: Id;
  readonly target: { readonly rep: Id } | { readonly queue: Id } | { readonly unassigned: string };
  /** The pool that the rep was picked from; `null` for any other target. */
  readonly pool: Id | null;
  /** Who works the lead while the rep is away; `null`: the rep. */
  readonly handler: Id | null;
  readonly exempt: readonly Gate[];
}

/** A remark on the quality of one field, or on a condition that ran out of steps. */
export interface Note {
  readonly code: NoteCode;
  /** The field; of a condition, where it stands in the ruleset: `rules[3].when`. */
  readonly path: string;
  /** The value seen, escaped and cut at 80 characters; `null` where there was none. */
  readonly seen: string | null;
}

/**
 * What can be wrong. A value that does not fit its declaration counts as missing. `limit_exceeded` on a field: a value that
 * is read is over a limit, so the whole lead is `lead_invalid`; on a condition or derived field: it ran out of steps.
 */
export type NoteCode =
  | "missing_required"
  | "wrong_type"
  | "unknown_value"
  | "out_of_range"
  | "refused_name"
  | "limit_exceeded";

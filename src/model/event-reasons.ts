import type { Reason } from "./reasons.js";

/** What became of an event. */
export type EventReasonCode = keyof typeof EVENT_REASONS;

/** Why a turn is owed for an event, or why not. */
export type CreditReasonCode = keyof typeof CREDIT_REASONS;

/** Every code of what became of an event, with its meaning and remedy. */
export const EVENT_REASONS = Object.freeze({
  followed: {
    meaning: "the changes say what follows from the event",
    remedy: "nothing to do",
  },
  not_known: {
    meaning: "no record of the lead is kept: it was never routed here, or it was forgotten",
    remedy: "route the lead first; nothing to do for one that was forgotten",
  },
  not_open: {
    meaning: "nobody has the lead now: it waits, was given back, or is closed",
    remedy: "nothing to do; events may overtake each other on the way",
  },
  not_closed: {
    meaning: "the lead is not closed, so it cannot be opened again",
    remedy: "nothing to do; events may overtake each other on the way",
  },
  not_theirs: {
    meaning: "the lead is no longer with the rep of whom the event tells",
    remedy: "nothing to do; leave out `rep` where the event is about whoever has the lead",
  },
  already_accepted: {
    meaning: "the rep had taken the lead on when the response was said to be missed",
    remedy: "nothing to do",
  },
  not_counted: {
    meaning: "no capacity, cap or strategy reads how many leads the rep holds, so no count of them is kept",
    remedy: "nothing to do; give the rep a `capacity` if the count should matter",
  },
  older_count: {
    meaning: "the CRM counted again since then",
    remedy: "nothing to do",
  },
  owed_limit: {
    meaning: "the rotation owes as many turns as it can",
    remedy: "let owed turns be served first; see why reps who are owed turns pass no gate",
  },
} as const satisfies { readonly [code: string]: Reason });

/** Every code of why a turn is owed for an event or is not, with its meaning and remedy. */
export const CREDIT_REASONS = Object.freeze({
  credited: {
    meaning: "the pool gives the turn back for such an event, and it came in time",
    remedy: "nothing to do",
  },
  not_for_this_event: {
    meaning: "no pool gives a turn back for an event of this type; automatic re-routes are never credited",
    remedy: "nothing to do",
  },
  not_followed: {
    meaning: "the event came too late to change anything",
    remedy: "nothing to do",
  },
  already_credited: {
    meaning: "a turn was owed for this lead before: it is once at most",
    remedy: "nothing to do",
  },
  no_turn: {
    meaning: "the lead cost nobody a turn",
    remedy: "nothing to do; a target's `counts` says where a turn is recorded",
  },
  not_in_policy: {
    meaning: "the pool's `credit` does not name such an event",
    remedy: "add the event's type to `credit.on` of the pool, if a turn should be given back",
  },
  window_over: {
    meaning: "the event came after the window of the pool's `credit`",
    remedy: "lengthen `credit.within` of the pool, if a turn should be given back",
  },
  owed_limit: EVENT_REASONS.owed_limit,
} as const satisfies { readonly [code: string]: Reason });

/** Why a decision has its outcome. */
export type ReasonCode = keyof typeof REASONS;

/** The legend of one reason code. */
export interface Reason {
  readonly meaning: string;
  readonly remedy: string;
}

/** Every reason code with its meaning and remedy: the one table from which docs and texts are made. */
export const REASONS = Object.freeze({
  matched: {
    meaning: "the first step of the deciding rule took the lead",
    remedy: "nothing to do",
  },
  spilled: {
    meaning: "a later step of the deciding rule took the lead, because those before it could not",
    remedy: "read the earlier steps in the explanation, if the lead should have stayed there",
  },
  default: {
    meaning: "no rule was true, so the ruleset's fallback took the lead",
    remedy: "add a rule for leads like this one, if the fallback is not where they belong",
  },
  fallback: {
    meaning: "a rule was true, but none of its steps could take the lead, so the ruleset's fallback did",
    remedy: "read the steps in the explanation: they say which gate stopped each rep",
  },
  by_hand: {
    meaning: "somebody gave the lead to this rep by hand, past every rule",
    remedy: "nothing to do",
  },
  forgotten: {
    meaning: "the lead was decided, and what was kept of it has been erased since",
    remedy: "send it under another id, if it is to be routed anew",
  },
  on_purpose: {
    meaning: "a step of the ruleset leaves the lead unassigned on purpose",
    remedy: "nothing to do; the assignment carries the ruleset's own words",
  },
  no_rule_matched: {
    meaning: "no rule was true and no fallback took the lead",
    remedy: "add a fallback, or a rule for leads like this one",
  },
  no_rep_named: {
    meaning:
      "no target named anybody: an expression gave no rep, or no pool or queue that exists, or the pool is empty",
    remedy: "check the field that the expression reads and the pool's members, or add a step behind it",
  },
  no_active_rep: {
    meaning: "every candidate has left or is not in the roster",
    remedy: "add reps to the pool, or bring the roster up to date",
  },
  only_previous_reps: {
    meaning: "every candidate who is active already had this lead",
    remedy: "lower `repeat.skipLast`, drop `repeat.strict`, or add reps",
  },
  all_absent: {
    meaning: "the candidates that came furthest are away",
    remedy: "name backups and let the target ask for them (`away`), add reps, or wait for their return",
  },
  backup_cycle: {
    meaning: "the reps named are away and back each other up, so nobody stands in",
    remedy: "give one of them a `backup` who is there",
  },
  all_paused: {
    meaning: "the candidates that came furthest are paused",
    remedy: "end a pause, or add a step behind this one",
  },
  outside_hours: {
    meaning: "the candidates that came furthest are off hours, and do not open as soon as the pool would wait",
    remedy: "wait for the opening that the explanation names, set `opensWithin`, or exempt the target from `hours`",
  },
  requirements_unmet: {
    meaning: "the candidates that came furthest do not meet what is required",
    remedy: "read the failed clauses in the explanation; widen `requires` or add a step behind this one",
  },
  no_capacity: {
    meaning: "the candidates that came furthest hold as many leads as they may",
    remedy: "raise capacities, close leads, or add a step behind this one",
  },
  all_at_limit: {
    meaning: "a cap of the candidates that came furthest, or of the pool, admits no more",
    remedy: "raise the cap that the explanation names, or wait until it counts anew",
  },
  all_ahead: {
    meaning: "the candidates that came furthest have taken too many turns more than others",
    remedy: "raise `maxAhead.leads`, or add a step behind this one",
  },
  wait_over: {
    meaning: "the time of this step has passed, and the steps behind it were tried",
    remedy: "nothing to do",
  },
  wait_not_needed: {
    meaning: "nobody above was stopped by just the gates that this step waits for, so it was passed over",
    remedy: "nothing to do; widen `for` if it should have waited",
  },
  held_by_wait: {
    meaning: "a step of the deciding rule waits before the steps behind it are tried",
    remedy: "route the lead again at `retryAt`",
  },
  held_until_available: {
    meaning: "nobody can take the lead now, and the deciding rule waits for somebody who can",
    remedy: "route the lead again at `retryAt`",
  },
  limit_exceeded: {
    meaning: "a condition ran over its step budget and the host chose to stop there",
    remedy: "simplify the condition that the explanation names, or raise `limits.steps`",
  },
  lead_invalid: {
    meaning: "the lead cannot be read: no usable id, a cycle, an accessor that throws, or a value over a limit",
    remedy: "send plain JSON with an `id`; the notes say which path is at fault",
  },
} as const satisfies { readonly [code: string]: Reason });

import type { Router } from "../engine.js";
import type { Decision } from "../model/decision.js";
import type { Id } from "../model/words.js";
import type { LeadBody } from "./lead-body.js";

/** The answer about one lead. */
export interface Answer {
  readonly decision: Decision;
  /** Whether it was decided before: no turn was taken for this answer, and whatever it causes has been caused. */
  readonly replayed: boolean;
  /** Whether the lead says something else than it did when it was decided; `null`: that cannot be told any more. */
  readonly mismatch: boolean | null;
}

const NOTHING: readonly never[] = Object.freeze([]);

/** The decision that was recorded, without its notes, changes and explanation: these were for whoever asked first. */
export function recordedDecision({ record, decided }: LeadBody): Decision {
  const { at, attempt, outcome, reason, rule, assignments, retryAt, respondBy, actions } = decided;
  return {
    ...{ leadId: record.lead, at, attempt, outcome, reason, rule, assignments, retryAt, respondBy, actions },
    ...{ notes: NOTHING, changes: NOTHING, ruleset: decided.ruleset, roster: decided.roster, explanation: null },
    environment: decided.environment,
  };
}

/** The answer about a lead of which nothing is kept but that it was decided. */
export function forgottenDecision(lead: Id | null, at: number, { ruleset, roster, environment }: Router): Decision {
  return {
    ...{ leadId: lead, at, attempt: 1, outcome: "unassigned", reason: "forgotten", rule: null, assignments: NOTHING },
    ...{ retryAt: null, respondBy: null, actions: NOTHING, notes: NOTHING, changes: NOTHING },
    ...{ ruleset, roster, explanation: null, environment },
  };
}

import { createError } from "../kernel/errors.js";
import { optionIssue } from "../kernel/option-issue.js";
import type { Decision } from "../model/decision.js";

const NO_CHANGES: readonly never[] = Object.freeze([]);

/**
 * The recorded decision about a lead, for the same cause, once more: its changes are in the state already, so it has none.
 *
 * @throws an `OptionsError` when it is a decision about another lead.
 */
export function answerAgain(decided: Decision, leadId: string | null): Decision {
  if (decided.leadId === leadId) return { ...decided, changes: NO_CHANGES };
  const remedy = "pass the decision that was made about this very lead, or leave it out";
  throw createError("OptionsError", "options_invalid", [optionIssue("history.decided.leadId", decided.leadId, remedy)]);
}

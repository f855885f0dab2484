import { historyIssues } from "../decision/check-call.js";
import { checkDecided } from "../decision/check-decided.js";
import { createError } from "../kernel/errors.js";
import type { Issue } from "../kernel/issue.js";
import { optionIssue } from "../kernel/option-issue.js";
import type { Change, Open, OpenIn } from "../model/change.js";
import type { Decision } from "../model/decision.js";
import type { History } from "../model/history.js";
import type { LeadRecord, LeadStatus } from "../model/record.js";
import { prepareLead } from "../prepare/prepare-lead.js";
import type { BoundRoster, Program } from "../targets/program.js";
import { parseInstant } from "../time/parse-instant.js";
import { paidTurns } from "./paid-turns.js";

/**
 * What to keep of a lead once its decision stands.
 *
 * @throws an `OptionsError` for what is no decision, one about another lead, or a history that is none.
 */
export function keepRecord(
  program: Program,
  { pools }: BoundRoster,
  lead: object,
  decision: Decision,
  history: History | undefined,
): LeadRecord {
  refuse([...checkDecided(decision, "decision"), ...(history === undefined ? [] : historyIssues(history))]);
  // An answer that was given again has no changes: what the lead holds stands in the one that was recorded.
  const made = history?.decided ?? decision;
  const { at, outcome, assignments, changes } = made;
  const prepared = prepareLead(program.preparation, lead, { now: at, history });
  if (prepared.id === null || prepared.id !== decision.leadId)
    throw createError("OptionsError", "options_invalid", [otherLead(decision)]);
  const begun = prepared.ok ? prepared.since : parseInstant(history?.since);
  const placed = outcome === "assigned" || outcome === "queued";
  return Object.freeze({
    lead: prepared.id,
    status: statusOf(outcome),
    since: begun ?? at,
    attempt: placed ? decision.attempt : decision.attempt - 1,
    tried: prepared.ok ? prepared.previousReps : (history?.tried ?? []),
    assignments,
    assignedAt: at,
    acceptedAt: null,
    turns: paidTurns(made, pools),
    holds: changes.filter(isHold),
    openedAt: at,
    credited: history?.credited === true,
  } satisfies LeadRecord);
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw createError("OptionsError", "options_invalid", issues);
}

function otherLead({ leadId }: Decision): Issue {
  return optionIssue("decision.leadId", leadId, "pass a lead that has an id, and the decision about this very lead");
}

function statusOf(outcome: Decision["outcome"]): LeadStatus {
  return outcome === "assigned" || outcome === "queued" ? "open" : outcome;
}

function isHold(change: Change): change is Open | OpenIn {
  return change.type === "open" || change.type === "open-in";
}

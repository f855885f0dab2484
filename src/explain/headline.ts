import { assertNever } from "../kernel/assert-never.js";
import type { Assignment, Decision } from "../model/decision.js";
import { formatInstant } from "../time/format-instant.js";
import { joinPhrases, type Phrase, phrase, words } from "./phrase.js";
import { shownName } from "./shown-name.js";

/** Who takes the lead and by what, in one line: `lead L-1 goes to ana (pool central) by rule mid-market`. */
export function headline(decision: Decision): Phrase {
  switch (decision.outcome) {
    case "assigned":
    case "queued":
      return phrase`${leadPhrase(decision)} goes to ${placesPhrase(decision)} ${authorPhrase(decision)}`;
    case "waiting":
      return phrase`${leadPhrase(decision)} waits${untilPhrase(decision)}, ${decision.reason} at ${rulePhrase(decision)}`;
    case "unassigned":
      if (decision.reason !== "on_purpose") return nobodyPhrase(decision);
      return phrase`${leadPhrase(decision)} goes to ${placesPhrase(decision)} ${authorPhrase(decision)}`;
    default:
      return assertNever(decision.outcome);
  }
}

function leadPhrase(decision: Decision): Phrase {
  return decision.leadId === null ? words("a lead without a usable id") : phrase`lead ${shownName(decision.leadId)}`;
}

function nobodyPhrase(decision: Decision): Phrase {
  const place = decision.rule === null ? [] : phrase` at ${rulePhrase(decision)}`;
  return phrase`${leadPhrase(decision)} goes to nobody, ${decision.reason}${place}`;
}

function untilPhrase(decision: Decision): Phrase {
  return decision.retryAt === null ? [] : phrase` until ${formatInstant(decision.retryAt)}`;
}

function rulePhrase(decision: Decision): Phrase {
  return decision.rule === null ? words("no rule") : phrase`rule ${shownName(decision.rule)}`;
}

function authorPhrase(decision: Decision): Phrase {
  if (decision.reason === "fallback") return phrase`by the fallback, after ${rulePhrase(decision)} found nobody`;
  if (decision.rule === null) return words("by the fallback, as no rule was true");
  return phrase`by ${rulePhrase(decision)}`;
}

function placesPhrase(decision: Decision): Phrase {
  const severalRoles = decision.assignments.length > 1;
  return joinPhrases(
    decision.assignments.map((assignment) => placePhrase(assignment, severalRoles)),
    " and ",
  );
}

function placePhrase(assignment: Assignment, severalRoles: boolean): Phrase {
  const { target } = assignment;
  const details = assignmentDetails(assignment, severalRoles);
  const bracket = details.length === 0 ? [] : phrase` (${joinPhrases(details, ", ")})`;
  if ("rep" in target) return phrase`${shownName(target.rep)}${bracket}`;
  if ("queue" in target) return phrase`queue ${shownName(target.queue)}${bracket}`;
  return phrase`nobody on purpose: ${shownName(target.unassigned)}${bracket}`;
}

function assignmentDetails(assignment: Assignment, severalRoles: boolean): Phrase[] {
  const details: Phrase[] = [];
  if (severalRoles) details.push(phrase`role ${shownName(assignment.role)}`);
  if (assignment.pool !== null) details.push(phrase`pool ${shownName(assignment.pool)}`);
  if (assignment.handler !== null) details.push(phrase`handled by ${shownName(assignment.handler)}`);
  if (assignment.exempt.length > 0) details.push(words(`exempt from ${assignment.exempt.join(", ")}`));
  return details;
}

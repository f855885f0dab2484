import type { Scope } from "../condition/scope.js";
import { compareText } from "../kernel/compare-text.js";
import { ENGINE_VERSION } from "../kernel/version.js";
import type { Decision, Note } from "../model/decision.js";
import type { InvalidLead } from "../prepare/prepared.js";
import type { BoundRoster, Program } from "../targets/program.js";
import type { Call } from "./call.js";
import { chooseActions } from "./choose-actions.js";
import { explainJourney } from "./explain-journey.js";
import type { Arrival } from "./journey.js";
import { placementOf } from "./placement-of.js";
import { reasonOf } from "./reason-of.js";
import { takerOf } from "./taker-of.js";

/** Which engine and which zone data decided; no zone data is read so far. */
const ENVIRONMENT = Object.freeze({ engine: ENGINE_VERSION, zones: "none" });

const NOTHING: readonly never[] = Object.freeze([]);

/** What differs from decision to decision of one router at one instant. */
type Answer = Omit<Decision, "at" | "retryAt" | "respondBy" | "ruleset" | "roster" | "environment">;

/** The decision that a lead's way amounts to. */
export function buildDecision(program: Program, roster: BoundRoster, call: Call, arrival: Arrival): Decision {
  const { prepared, journey, reading } = arrival;
  const taker = takerOf(journey);
  const placement = taker === null ? null : placementOf(taker.tried.attempt, program.role, roster.tracked);
  const outcome = placement?.outcome ?? "unassigned";
  const notes = withOverruns(prepared.notes, reading.scope);
  // What the decision read is read again to explain it: that is on nobody's budget.
  reading.scope.remaining = Number.POSITIVE_INFINITY;
  return inFull(program, roster, call, {
    leadId: prepared.id,
    attempt: prepared.attempts + 1,
    outcome,
    reason: reasonOf(journey, taker),
    rule: (journey.stopped ?? journey.deciding)?.id ?? null,
    assignments: placement?.assignments ?? NOTHING,
    actions: chooseActions(journey, taker?.stage ?? null, outcome),
    notes,
    changes: placement?.changes ?? NOTHING,
    explanation: explainJourney(program, arrival, call.explain),
  });
}

/** The decision about a lead that cannot be read. */
export function refuseLead(program: Program, roster: BoundRoster, call: Call, prepared: InvalidLead): Decision {
  return inFull(program, roster, call, {
    leadId: prepared.id,
    attempt: (call.history?.attempt ?? 0) + 1,
    outcome: "unassigned",
    reason: "lead_invalid",
    rule: null,
    assignments: NOTHING,
    actions: NOTHING,
    notes: prepared.notes,
    changes: NOTHING,
    explanation: null,
  });
}

function inFull(program: Program, roster: BoundRoster, call: Call, answer: Answer): Decision {
  return {
    leadId: answer.leadId,
    at: call.at,
    attempt: answer.attempt,
    outcome: answer.outcome,
    reason: answer.reason,
    rule: answer.rule,
    assignments: answer.assignments,
    retryAt: null,
    respondBy: null,
    actions: answer.actions,
    notes: answer.notes,
    changes: answer.changes,
    ruleset: program.fingerprint,
    roster: roster.fingerprint,
    explanation: answer.explanation,
    environment: ENVIRONMENT,
  };
}

// Taken before the explanation, which reads conditions again: the notes do not depend on its level.
function withOverruns(notes: readonly Note[], { overruns }: Scope): readonly Note[] {
  if (overruns.size === 0) return notes;
  const paths = [...overruns].sort(compareText);
  return [...notes, ...paths.map((path): Note => ({ code: "limit_exceeded", path, seen: null }))];
}

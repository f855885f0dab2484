import type { Scope } from "../condition/scope.js";
import { compareText } from "../kernel/compare-text.js";
import type { Decision, Note } from "../model/decision.js";
import type { InvalidLead } from "../prepare/prepared.js";
import type { BoundRoster, Program } from "../targets/program.js";
import type { Call } from "./call.js";
import { chooseActions } from "./choose-actions.js";
import { explainJourney } from "./explain-journey.js";
import type { Arrival } from "./journey.js";
import { outcomeOf } from "./outcome-of.js";
import { reasonOf } from "./reason-of.js";
import { respondBy } from "./respond-by.js";
import { type Taker, takerOf } from "./taker-of.js";

const NOTHING: readonly never[] = Object.freeze([]);

/** What differs from decision to decision of one router at one instant. */
type Answer = Omit<Decision, "at" | "ruleset" | "roster" | "environment">;

/** The decision that a lead's way amounts to. */
export function buildDecision(program: Program, roster: BoundRoster, call: Call, arrival: Arrival): Decision {
  const { prepared, journey, reading, scope, retryAt } = arrival;
  const taker = takerOf(journey);
  const outcome = outcomeOf(journey, taker);
  const notes = withOverruns(withNoted(prepared.notes, arrival.noted), [reading.scope, scope]);
  // What the decision read is read again to explain it: that is on nobody's budget.
  for (const each of [reading.scope, scope]) each.remaining = Number.POSITIVE_INFINITY;
  return inFull(program, roster, call, {
    leadId: prepared.id,
    attempt: prepared.attempts + 1,
    outcome,
    reason: reasonOf(journey, taker, outcome),
    rule: (journey.stopped ?? journey.deciding)?.id ?? null,
    assignments: taker === null ? NOTHING : taker.placements.map(({ assignment }) => assignment),
    retryAt,
    respondBy: respondBy(taker, call.at, program.repBinding.time.zones),
    actions: chooseActions(journey, taker?.stage ?? null, outcome),
    notes,
    changes: changesOf(taker),
    explanation: explainJourney(program, arrival, call.explain),
  });
}

function changesOf(taker: Taker | null): Decision["changes"] {
  const [first, ...others] = taker?.placements ?? NOTHING;
  if (first === undefined) return NOTHING;
  return others.length === 0 ? first.changes : [first, ...others].flatMap(({ changes }) => changes);
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
    retryAt: null,
    respondBy: null,
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
    retryAt: answer.retryAt,
    respondBy: answer.respondBy,
    actions: answer.actions,
    notes: answer.notes,
    changes: answer.changes,
    ruleset: program.fingerprint,
    roster: roster.fingerprint,
    explanation: answer.explanation,
    environment: program.environment,
  };
}

function withNoted(notes: readonly Note[], noted: Arrival["noted"]): readonly Note[] {
  if (noted.length === 0) return notes;
  const distinct = new Map(noted.map((note) => [`${note.path} ${note.seen}`, note]));
  const inOrder = [...distinct].sort(([a], [b]) => compareText(a, b));
  return [...notes, ...inOrder.map(([, note]) => note)];
}

// Taken before the explanation, which reads conditions again: the notes do not depend on its level.
function withOverruns(notes: readonly Note[], scopes: readonly Scope[]): readonly Note[] {
  if (scopes.every(({ overruns }) => overruns.size === 0)) return notes;
  const paths = scopes.flatMap(({ overruns }) => [...overruns]).sort(compareText);
  return [...notes, ...paths.map((path): Note => ({ code: "limit_exceeded", path, seen: null }))];
}

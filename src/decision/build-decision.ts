import { ENGINE_VERSION } from "../kernel/version.js";
import type { Reading } from "../matching/next-leaf.js";
import type { Decision } from "../model/decision.js";
import type { Prepared } from "../prepare/prepared.js";
import type { BoundRoster, Program } from "../targets/program.js";
import type { Call } from "./call.js";
import { chooseActions } from "./choose-actions.js";
import { explainJourney } from "./explain-journey.js";
import type { Journey } from "./journey.js";
import { placementOf } from "./placement-of.js";
import { reasonOf } from "./reason-of.js";

/** Which engine and which zone data decided; no zone data is read so far. */
const ENVIRONMENT = Object.freeze({ engine: ENGINE_VERSION, zones: "none" });

/** The decision that a journey amounts to. */
export function buildDecision(
  program: Program,
  roster: BoundRoster,
  prepared: Extract<Prepared, { ok: true }>,
  journey: Journey,
  reading: Reading,
  call: Call,
): Decision {
  const stage = journey.stages[journey.stages.length - 1];
  const tried = stage?.tried[stage.tried.length - 1];
  const placement = tried === undefined ? null : placementOf(tried.attempt, program.role, roster.tracked);
  const taken = placement === null || stage === undefined || tried === undefined ? null : { stage, tried };
  const outcome = placement?.outcome ?? "unassigned";
  return {
    leadId: prepared.id,
    at: call.at,
    attempt: prepared.attempts + 1,
    outcome,
    reason: reasonOf(journey, taken),
    rule: (journey.stopped ?? journey.deciding)?.id ?? null,
    assignments: placement === null ? [] : [placement.assignment],
    retryAt: null,
    respondBy: null,
    actions: chooseActions(journey, taken?.stage ?? null, outcome),
    notes: prepared.notes,
    changes: placement?.changes ?? [],
    ruleset: program.fingerprint,
    roster: roster.fingerprint,
    explanation: explainJourney(program, journey, reading, prepared.arms, call.explain),
    environment: ENVIRONMENT,
  };
}

/** The decision about a lead that cannot be read. */
export function refuseLead(
  program: Program,
  roster: BoundRoster,
  prepared: Extract<Prepared, { ok: false }>,
  call: Call,
): Decision {
  return {
    leadId: prepared.id,
    at: call.at,
    attempt: (call.history?.attempt ?? 0) + 1,
    outcome: "unassigned",
    reason: "lead_invalid",
    rule: null,
    assignments: [],
    retryAt: null,
    respondBy: null,
    actions: [],
    notes: prepared.notes,
    changes: [],
    ruleset: program.fingerprint,
    roster: roster.fingerprint,
    explanation: null,
    environment: ENVIRONMENT,
  };
}

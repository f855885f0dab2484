import type { Assignment } from "../model/decision.js";
import type { ReasonCode } from "../model/reasons.js";
import type { Outcome } from "../model/words.js";
import { furthestReason } from "../targets/furthest-reason.js";
import { decidingStage } from "./deciding-stage.js";
import type { Journey, Stage } from "./journey.js";
import type { Taker } from "./taker-of.js";

/** Why the journey ended as it did. */
export function reasonOf(journey: Journey, taker: Taker | null, outcome: Outcome): ReasonCode {
  if (journey.held !== null) return journey.held === "wait" ? "held_by_wait" : "held_until_available";
  if (taker !== null) return reasonTaken(journey, taker, outcome);
  if (journey.stopped !== null) return "limit_exceeded";
  const stage = decidingStage(journey);
  return stage === undefined ? "no_rule_matched" : reasonOfStage(stage);
}

function reasonTaken(journey: Journey, { stage }: Taker, outcome: Outcome): ReasonCode {
  if (outcome === "unassigned") return "on_purpose";
  if (stage.node === null) return journey.deciding === null ? "default" : "fallback";
  return stepTaken(stage, outcome) === 0 ? "matched" : "spilled";
}

/** The step that took the lead for the first role that the outcome speaks of. */
function stepTaken({ roles }: Stage, outcome: Outcome): number {
  const speaking = roles.find(({ placement }) => placement !== null && speaksOf(outcome, placement.assignment.target));
  return speaking?.tried[speaking.tried.length - 1]?.step ?? 0;
}

function speaksOf(outcome: Outcome, target: Assignment["target"]): boolean {
  return outcome === "assigned" ? "rep" in target : "queue" in target;
}

// Of the role that nobody took the lead for: the last that was tried.
function reasonOfStage({ roles }: Stage): ReasonCode {
  const results = (roles[roles.length - 1]?.tried ?? []).map(({ attempt }) => attempt.result);
  return furthestReason(results.filter((result) => result !== "taken"));
}

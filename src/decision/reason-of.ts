import type { ReasonCode } from "../model/reasons.js";
import { furthestReason } from "../targets/furthest-reason.js";
import type { Tried } from "../targets/take-steps.js";
import type { Journey, Stage } from "./journey.js";

/** Why the journey ended as it did. */
export function reasonOf(journey: Journey, taken: { readonly stage: Stage; readonly tried: Tried } | null): ReasonCode {
  if (taken !== null) return reasonTaken(journey, taken.stage, taken.tried);
  if (journey.stopped !== null) return "limit_exceeded";
  const stage = journey.stages.find(({ node }) => node !== null && node === journey.deciding);
  return stage === undefined ? "no_rule_matched" : reasonOfStage(stage);
}

function reasonTaken(journey: Journey, stage: Stage, { attempt, step }: Tried): ReasonCode {
  if (attempt.kind === "unassigned") return "on_purpose";
  if (stage.node === null) return journey.deciding === null ? "default" : "fallback";
  return step === 0 ? "matched" : "spilled";
}

function reasonOfStage(stage: Stage): ReasonCode {
  const results = stage.tried.map(({ attempt }) => attempt.result);
  return furthestReason(results.filter((result) => result !== "taken"));
}

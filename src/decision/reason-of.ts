import type { ReasonCode } from "../model/reasons.js";
import { furthestReason } from "../targets/furthest-reason.js";
import { decidingStage } from "./deciding-stage.js";
import type { Journey, Stage } from "./journey.js";
import type { Taker } from "./taker-of.js";

/** Why the journey ended as it did. */
export function reasonOf(journey: Journey, taker: Taker | null): ReasonCode {
  if (taker !== null) return reasonTaken(journey, taker);
  if (journey.stopped !== null) return "limit_exceeded";
  const stage = decidingStage(journey);
  return stage === undefined ? "no_rule_matched" : reasonOfStage(stage);
}

function reasonTaken(journey: Journey, { stage, tried: { attempt, step } }: Taker): ReasonCode {
  if (attempt.kind === "unassigned") return "on_purpose";
  if (stage.node === null) return journey.deciding === null ? "default" : "fallback";
  return step === 0 ? "matched" : "spilled";
}

function reasonOfStage(stage: Stage): ReasonCode {
  const results = stage.tried.map(({ attempt }) => attempt.result);
  return furthestReason(results.filter((result) => result !== "taken"));
}

import type { Tried } from "../targets/take-steps.js";
import type { Journey, Stage } from "./journey.js";

/** The rule or fallback that took the lead, and the step of it that did. */
export interface Taker {
  readonly stage: Stage;
  readonly tried: Tried;
}

/** Who took the lead at the end of its way; `null`: nobody. */
export function takerOf(journey: Journey): Taker | null {
  const stage = journey.stages[journey.stages.length - 1];
  const tried = stage?.tried[stage.tried.length - 1];
  return stage === undefined || tried?.attempt.result !== "taken" ? null : { stage, tried };
}

import type { Action } from "../model/rule.js";
import type { Outcome } from "../model/words.js";
import type { Journey, Stage } from "./journey.js";

const DEFAULT_OUTCOMES: readonly Outcome[] = Object.freeze(["assigned"]);

/**
 * The actions for an outcome: of the rule or fallback that took the lead; when none did, of the deciding rule and of the
 * fallback that was tried after it.
 */
export function chooseActions(journey: Journey, taker: Stage | null, outcome: Outcome): readonly Action[] {
  if (taker !== null) return actionsOn(outcome, taker.actions);
  const speaking = journey.stages.filter((stage) => speaks(stage, journey));
  return speaking.flatMap((stage) => actionsOn(outcome, stage.actions));
}

function actionsOn(outcome: Outcome, actions: readonly Action[]): readonly Action[] {
  return actions.length === 0 ? actions : actions.filter(({ on }) => (on ?? DEFAULT_OUTCOMES).includes(outcome));
}

function speaks(stage: Stage, journey: Journey): boolean {
  return stage.node === null || stage.node === journey.deciding;
}

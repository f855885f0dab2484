import type { Action } from "../model/rule.js";
import type { Outcome } from "../model/words.js";
import type { Journey, Stage } from "./journey.js";

const DEFAULT_OUTCOMES: readonly Outcome[] = Object.freeze(["assigned"]);

/**
 * The actions for an outcome: of the rule or fallback that took the lead; when none did, of the deciding rule and of the
 * fallback that was tried after it.
 */
export function chooseActions(journey: Journey, taker: Stage | null, outcome: Outcome): readonly Action[] {
  const speaking = taker === null ? journey.stages.filter((stage) => speaks(stage, journey)) : [taker];
  const actions: Action[] = [];
  for (const stage of speaking) {
    for (const action of stage.actions) if ((action.on ?? DEFAULT_OUTCOMES).includes(outcome)) actions.push(action);
  }
  return actions;
}

function speaks(stage: Stage, journey: Journey): boolean {
  return stage.node === null || stage.node === journey.deciding;
}

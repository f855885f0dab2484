import type { LeafSettings } from "../matching/rule-node.js";
import type { Attempt } from "./attempt.js";
import type { CompiledStep } from "./compiled-step.js";
import type { Routing } from "./routing.js";
import { takeStep } from "./take-step.js";

/** A step that was tried, with its position and the round it was tried in. */
export interface Tried {
  readonly step: number;
  /** The second round: reps who had this lead may have it again. */
  readonly again: boolean;
  readonly attempt: Attempt;
}

/**
 * Tries steps in order until one takes the lead; the last of the returned is that one, if any did. Reps who had the lead
 * come last: when nobody else of these steps can take it, the steps are tried once more with them, unless `strict`.
 */
export function takeSteps(
  steps: readonly CompiledStep[],
  repeat: LeafSettings["repeat"],
  routing: Routing,
): readonly Tried[] {
  const { previousReps } = routing;
  const repeats = previousReps.length <= repeat.skipLast ? previousReps : previousReps.slice(0, repeat.skipLast);
  const first = takeRound(steps, routing, repeats, false);
  if (repeat.strict || !first.some(stoppedByRepeat) || wasTaken(first)) return first;
  return [...first, ...takeRound(steps, routing, [], true)];
}

/** Whether the last step that was tried took the lead. */
export function wasTaken(tried: readonly Tried[]): boolean {
  return tried[tried.length - 1]?.attempt.result === "taken";
}

function takeRound(
  steps: readonly CompiledStep[],
  routing: Routing,
  repeats: readonly string[],
  again: boolean,
): readonly Tried[] {
  const tried: Tried[] = [];
  for (const compiled of steps) {
    const attempt = takeStep(compiled, routing, repeats);
    tried.push({ step: tried.length, again, attempt });
    if (attempt.result === "taken") break;
  }
  return tried;
}

function stoppedByRepeat({ attempt }: Tried): boolean {
  if (attempt.kind === "rep") return attempt.judged.some((verdict) => verdict.gate === "repeat");
  return attempt.kind === "pool" && attempt.repeated;
}

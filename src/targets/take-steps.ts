import { append } from "../kernel/append.js";
import type { LeafSettings } from "../matching/rule-node.js";
import { addWorkingTime } from "../time/add-working-time.js";
import type { Attempt, WaitAttempt } from "./attempt.js";
import type { CompiledStep, WaitStep } from "./compiled-step.js";
import type { Routing } from "./routing.js";
import { takeStep } from "./take-step.js";
import { wouldPass } from "./would-pass.js";

const NONE: readonly never[] = Object.freeze([]);

/** A step that was tried, with its position and the round it was tried in. */
export interface Tried {
  readonly step: number;
  /** The second round: reps who had this lead may have it again. */
  readonly again: boolean;
  readonly attempt: Attempt;
}

/**
 * Tries steps in order until one takes the lead or a wait holds it; the last of the returned is that one, if any did. Reps
 * who had the lead come last: when nobody else of these steps can take it, the steps are tried once more with them,
 * unless `strict`.
 */
export function takeSteps(
  steps: readonly CompiledStep[],
  repeat: LeafSettings["repeat"],
  routing: Routing,
): readonly Tried[] {
  const { previousReps } = routing;
  const repeats = previousReps.length <= repeat.skipLast ? previousReps : previousReps.slice(0, repeat.skipLast);
  const first = takeRound(steps, routing, repeats, false);
  if (repeat.strict || wasTaken(first) || wasHeld(first) || !first.some(stoppedByRepeat)) return first;
  return [...first, ...takeRound(steps, routing, [], true)];
}

/** Whether the last step that was tried took the lead. */
function wasTaken(tried: readonly Tried[]): boolean {
  return tried[tried.length - 1]?.attempt.result === "taken";
}

/** Whether the last step that was tried holds the lead back. */
export function wasHeld(tried: readonly Tried[]): boolean {
  return tried[tried.length - 1]?.attempt.result === "held_by_wait";
}

function takeRound(
  steps: readonly CompiledStep[],
  routing: Routing,
  repeats: readonly string[],
  again: boolean,
): readonly Tried[] {
  let tried: Tried[] | null = null;
  let opened: number | null = routing.since;
  for (const step of steps) {
    const before: readonly Tried[] = tried ?? NONE;
    const attempt: Attempt =
      step.kind === "wait" ? takeWait(step, opened, before, routing) : takeStep(step, routing, repeats);
    tried = append(tried, { step: before.length, again, attempt });
    if (attempt.result === "taken" || attempt.result === "held_by_wait") break;
    if (attempt.kind === "wait" && attempt.until !== null) opened = attempt.until;
  }
  return tried ?? NONE;
}

// Waits add up along the list; one that nobody above is worth waiting for adds nothing.
function takeWait(plan: WaitStep, opened: number, tried: readonly Tried[], { zones, scope }: Routing): WaitAttempt {
  const { for: gates } = plan;
  if (gates !== null && !tried.some(({ attempt }) => wouldPass(attempt, gates))) {
    return { kind: "wait", plan, result: "wait_not_needed", until: null };
  }
  const until = addWorkingTime(plan.hours, zones, opened, plan.durationMs);
  const over = until !== null && until <= scope.now;
  return { kind: "wait", plan, result: over ? "wait_over" : "held_by_wait", until };
}

function stoppedByRepeat({ attempt }: Tried): boolean {
  if (attempt.kind === "rep") return attempt.judged.some((verdict) => verdict.gate === "repeat");
  return attempt.kind === "pool" && attempt.repeated;
}

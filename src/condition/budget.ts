import type { Scope } from "./scope.js";
import { UNKNOWN } from "./value.js";

/** Characters of the longest text that an expression may make. */
export const LONGEST_TEXT = 65_536;

/** Items of the longest list that an expression may make. */
export const LONGEST_LIST = 5_000;

/** The deepest nesting of lists and objects that an expression may make or turn into text. */
export const DEEPEST_VALUE = 64;

/**
 * Gives an evaluation its steps, whatever the one before has left, but no more than the decision still has; fewer than
 * none: it is over before it begins.
 */
export function startBudget(scope: Scope, steps: number): void {
  scope.steps = Math.min(steps, scope.remaining);
  scope.exceeded = steps < 0;
}

/** Takes what an evaluation that was given `steps` has used off what the decision has left. */
export function endBudget(scope: Scope, steps: number): void {
  const given = Math.min(steps, scope.remaining);
  scope.remaining -= Math.max(0, given - Math.max(0, scope.steps));
}

/** Takes steps off the budget; false, now and for the rest of the condition, once there are none left. */
export function charge(scope: Scope, steps: number): boolean {
  scope.steps -= steps;
  if (scope.steps >= 0) return true;
  scope.exceeded = true;
  return false;
}

/** Charges for reading a text: a step per 64 characters. */
export function chargeText(scope: Scope, characters: number): boolean {
  return charge(scope, characters >>> 6);
}

/** Ends the condition: something that it made is over a limit. */
export function exceed(scope: Scope): typeof UNKNOWN {
  scope.steps = -1;
  scope.exceeded = true;
  return UNKNOWN;
}

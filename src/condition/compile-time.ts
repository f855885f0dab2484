import { parseInstant } from "../time/parse-instant.js";
import type { Compiled, ConditionTimes, Evaluate } from "./compiled.js";
import { operandAt } from "./operand-at.js";
import { UNKNOWN } from "./value.js";

/** `daysBetween`: whole local days from the first day or instant to the second; unknown where one is neither. */
export function compileDaysBetween(operands: readonly Compiled[], { daysBetween }: ConditionTimes): Evaluate {
  const first = operandAt(operands, 0);
  const second = operandAt(operands, 1);
  return (scope) => {
    const from = first.evaluate(scope);
    const until = second.evaluate(scope);
    if (from === UNKNOWN || until === UNKNOWN) return UNKNOWN;
    return daysBetween(from, until) ?? UNKNOWN;
  };
}

/** `inSchedule`: whether it is open at an instant, without one at that of the decision; what is no instant is in none. */
export function compileInSchedule(isOpen: (instant: number) => boolean, instant: Compiled | undefined): Evaluate {
  if (instant === undefined) return (scope) => isOpen(scope.now);
  return (scope) => {
    const value = instant.evaluate(scope);
    if (value === UNKNOWN) return UNKNOWN;
    const asked = parseInstant(value);
    return asked !== null && isOpen(asked);
  };
}

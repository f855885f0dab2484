import type { Compiled } from "./compiled.js";
import { numberOf } from "./number-of.js";
import type { Scope } from "./scope.js";
import { UNKNOWN } from "./value.js";

/** The number that an operand comes to; NaN where it is unknown or no number. */
export function evaluateNumber(operand: Compiled, scope: Scope): number {
  const value = operand.evaluate(scope);
  return value === UNKNOWN ? Number.NaN : numberOf(value, scope);
}

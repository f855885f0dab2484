import type { Compiled } from "../condition/compiled.js";
import { evaluateExpression } from "../condition/evaluate-expression.js";
import { numberOf } from "../condition/number-of.js";
import type { Scope } from "../condition/scope.js";
import { UNKNOWN } from "../condition/value.js";

/** The number that a number or an expression over the scope comes to: a text of one is one. NaN: no finite number. */
export function amountOf(amount: number | Compiled, scope: Scope, steps: number): number {
  if (typeof amount === "number") return amount;
  const value = evaluateExpression(amount, scope, steps);
  return value === UNKNOWN ? Number.NaN : numberOf(value, scope);
}

import type { Json } from "../model/json.js";
import type { Compiled } from "./compiled.js";
import type { Scope } from "./scope.js";
import { UNKNOWN } from "./value.js";

/** The values of all operands, or UNKNOWN at the first one that is. */
export function evaluateOperands(operands: readonly Compiled[], scope: Scope): Json[] | typeof UNKNOWN {
  const values: Json[] = [];
  for (const operand of operands) {
    const value = operand.evaluate(scope);
    if (value === UNKNOWN) return UNKNOWN;
    values.push(value);
  }
  return values;
}

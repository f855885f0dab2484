import type { Json } from "../model/json.js";
import type { Compiled, Evaluate } from "./compiled.js";
import { evaluateOperands } from "./evaluate-operands.js";
import { coldOperation } from "./json-logic.js";
import type { Operator } from "./operators.js";
import { scalarOf } from "./scalar-of.js";
import { UNKNOWN } from "./value.js";

/** An ordering or arithmetic operator as json-logic-js reads it: every operand is coerced (`"semantics": "jsonlogic"`). */
export function coerce(operator: Operator, operands: readonly Compiled[]): Evaluate {
  const apply = coldOperation(operator, operands.length);
  return (scope) => {
    const values = evaluateOperands(operands, scope);
    if (values === UNKNOWN) return UNKNOWN;
    const scalars: Json[] = values.map((value) => scalarOf(value, scope));
    if (scope.exceeded) return UNKNOWN;
    const result = apply(scalars);
    return typeof result === "number" || typeof result === "boolean" ? result : UNKNOWN;
  };
}

import type { Json } from "../model/json.js";
import { charge, exceed, LONGEST_LIST } from "./budget.js";
import type { Compiled, Evaluate } from "./compiled.js";
import { evaluateOperands } from "./evaluate-operands.js";
import { coldOperation } from "./json-logic.js";
import type { Scope } from "./scope.js";
import { UNKNOWN, type Value } from "./value.js";

/** A list that is not all literals: its items are evaluated each time. */
export function compileList(items: readonly Compiled[]): Evaluate {
  return (scope) => evaluateOperands(items, scope);
}

/** `merge`: lists joined into one, single values as items of it. */
export function compileMerge(operands: readonly Compiled[]): Evaluate {
  const apply = coldOperation("merge", operands.length);
  return (scope) => {
    const values = evaluateOperands(operands, scope);
    if (values === UNKNOWN) return UNKNOWN;
    const items = values.reduce<number>((total, value) => total + (Array.isArray(value) ? value.length : 1), 0);
    return items > LONGEST_LIST ? exceed(scope) : merged(apply, values, items, scope);
  };
}

// json-logic-js copies what it has so far for each operand.
function merged(apply: (values: Json[]) => unknown, values: Json[], items: number, scope: Scope): Value {
  if (!charge(scope, items + ((items * values.length) >>> 6))) return UNKNOWN;
  const result = apply(values);
  return Array.isArray(result) ? result : UNKNOWN;
}

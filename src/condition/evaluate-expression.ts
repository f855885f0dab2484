import { endBudget, startBudget } from "./budget.js";
import { chargeSize } from "./charge-size.js";
import type { Compiled } from "./compiled.js";
import type { Scope } from "./scope.js";
import { UNKNOWN, type Value } from "./value.js";

/**
 * What an expression comes to on a budget of `steps`; UNKNOWN with `scope.exceeded` where the budget did not suffice. A
 * list or object is charged for its size, because whoever asked will hand it on.
 */
export function evaluateExpression(compiled: Compiled, scope: Scope, steps: number): Value {
  startBudget(scope, steps);
  const value = sized(compiled.evaluate(scope), scope);
  endBudget(scope, steps);
  return value;
}

function sized(value: Value, scope: Scope): Value {
  if (value === UNKNOWN || value === null || typeof value !== "object") return value;
  return chargeSize(scope, value) ? value : UNKNOWN;
}

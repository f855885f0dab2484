import type { Compiled, Evaluate } from "./compiled.js";
import { operandAt } from "./operand-at.js";
import type { Scope } from "./scope.js";
import { truthy } from "./truthy.js";
import { UNKNOWN, type Value } from "./value.js";

/** `and`: the first falsy known operand, else unknown if one was, else the last. */
export function compileAnd(operands: readonly Compiled[]): Evaluate {
  return firstOrLast(operands, false);
}

/** `or`: the first truthy known operand, else unknown if one was, else the last. */
export function compileOr(operands: readonly Compiled[]): Evaluate {
  return firstOrLast(operands, true);
}

// Of one operand it is its value, whatever that is.
function firstOrLast(operands: readonly Compiled[], wanted: boolean): Evaluate {
  const [first] = operands;
  if (first !== undefined && operands.length === 1) return first.evaluate;
  return (scope) => evaluateInOrder(operands, scope, wanted);
}

function evaluateInOrder(operands: readonly Compiled[], scope: Scope, wanted: boolean): Value {
  let result: Value = null;
  for (const operand of operands) {
    const value = operand.evaluate(scope);
    if (value === UNKNOWN) result = UNKNOWN;
    else if (truthy(value) === wanted) return value;
    else if (result !== UNKNOWN) result = value;
  }
  return result;
}

/** `!` */
export function compileNot(operands: readonly Compiled[]): Evaluate {
  return truthOfOperand(operands, false);
}

/** `!!` */
export function compileTruthy(operands: readonly Compiled[]): Evaluate {
  return truthOfOperand(operands, true);
}

function truthOfOperand(operands: readonly Compiled[], wanted: boolean): Evaluate {
  const operand = operandAt(operands, 0);
  return (scope) => {
    const value = operand.evaluate(scope);
    return value === UNKNOWN ? UNKNOWN : truthy(value) === wanted;
  };
}

/** `if`: pairs of a test and its result, then perhaps what holds otherwise; a test that is unknown ends it. */
export function compileIf(operands: readonly Compiled[]): Evaluate {
  return (scope) => {
    for (let index = 0; index + 1 < operands.length; index += 2) {
      const test = operands[index]?.evaluate(scope) ?? null;
      if (test === UNKNOWN) return UNKNOWN;
      if (truthy(test)) return operands[index + 1]?.evaluate(scope) ?? null;
    }
    return operands.length % 2 === 1 ? (operands[operands.length - 1]?.evaluate(scope) ?? null) : null;
  };
}

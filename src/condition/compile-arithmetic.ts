import { coerce } from "./coerce.js";
import type { Compiled, Evaluate, Semantics } from "./compiled.js";
import { evaluateNumber } from "./evaluate-number.js";
import { coldOperation } from "./json-logic.js";
import { operandAt } from "./operand-at.js";
import type { OperatorOf } from "./operators.js";
import { UNKNOWN, type Value } from "./value.js";

type Step = (total: number, next: number) => number;

const FOLDS = Object.freeze({
  "+": { start: 0, step: (total: number, next: number) => total + next },
  "*": { start: 1, step: (total: number, next: number) => total * next },
  min: { start: Number.POSITIVE_INFINITY, step: (total: number, next: number) => Math.min(total, next) },
  max: { start: Number.NEGATIVE_INFINITY, step: (total: number, next: number) => Math.max(total, next) },
});

/** `+ - * / %`, `min` and `max`: unknown where an operand is no number, or the result is not finite. */
export function compileArithmetic(
  operator: OperatorOf<"arithmetic">,
  operands: readonly Compiled[],
  semantics: Semantics,
): Evaluate {
  if (semantics === "jsonlogic") return compileCoercing(operator, operands);
  switch (operator) {
    case "-":
      return operands.length === 1 ? negation(operandAt(operands, 0)) : pair(operands, (a, b) => a - b);
    case "/":
      return pair(operands, (a, b) => a / b);
    case "%":
      return pair(operands, coldRemainder());
    default:
      return fold(operands, FOLDS[operator].start, FOLDS[operator].step);
  }
}

/** json-logic-js hands the only factor of a product through as it is. */
function compileCoercing(operator: OperatorOf<"arithmetic">, operands: readonly Compiled[]): Evaluate {
  return operator === "*" && operands.length === 1 ? operandAt(operands, 0).evaluate : coerce(operator, operands);
}

function coldRemainder(): Step {
  const apply = coldOperation("%", 2);
  return (a, b) => Number(apply([a, b]));
}

function negation(operand: Compiled): Evaluate {
  return (scope) => known(-evaluateNumber(operand, scope));
}

function pair(operands: readonly Compiled[], step: Step): Evaluate {
  const left = operandAt(operands, 0);
  const right = operandAt(operands, 1);
  return (scope) => {
    const a = evaluateNumber(left, scope);
    const b = evaluateNumber(right, scope);
    return Number.isNaN(a) || Number.isNaN(b) ? UNKNOWN : known(step(a, b));
  };
}

function fold(operands: readonly Compiled[], start: number, step: Step): Evaluate {
  return (scope) => {
    let total = start;
    for (const operand of operands) {
      const number = evaluateNumber(operand, scope);
      if (Number.isNaN(number)) return UNKNOWN;
      total = step(total, number);
    }
    return known(total);
  };
}

function known(result: number): Value {
  return Number.isFinite(result) ? result : UNKNOWN;
}

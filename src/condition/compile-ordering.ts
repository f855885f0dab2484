import { coerce } from "./coerce.js";
import type { Compiled, Evaluate, Semantics } from "./compiled.js";
import { evaluateNumber } from "./evaluate-number.js";
import { operandAt } from "./operand-at.js";
import type { OperatorOf } from "./operators.js";
import { UNKNOWN } from "./value.js";

const HOLDS = Object.freeze({
  "<": (a: number, b: number) => a < b,
  "<=": (a: number, b: number) => a <= b,
  ">": (a: number, b: number) => a > b,
  ">=": (a: number, b: number) => a >= b,
});

type Comparison = keyof typeof HOLDS;

/** `<`, `<=`, `>`, `>=`, the first two also with three operands, and `between` (both ends included). */
export function compileOrdering(
  operator: OperatorOf<"ordering">,
  operands: readonly Compiled[],
  semantics: Semantics,
): Evaluate {
  if (operator === "between") return compileBetween(operands, semantics);
  if (semantics === "jsonlogic") return coerce(operator, operands);
  return operands.length === 3 ? inOrder(operator, operands) : pair(operator, operands);
}

function compileBetween(operands: readonly Compiled[], semantics: Semantics): Evaluate {
  const ordered = [operandAt(operands, 1), operandAt(operands, 0), operandAt(operands, 2)];
  return semantics === "jsonlogic" ? coerce("<=", ordered) : inOrder("<=", ordered);
}

function pair(operator: Comparison, operands: readonly Compiled[]): Evaluate {
  const left = operandAt(operands, 0);
  const right = operandAt(operands, 1);
  const holds = HOLDS[operator];
  return (scope) => {
    const a = evaluateNumber(left, scope);
    const b = evaluateNumber(right, scope);
    return Number.isNaN(a) || Number.isNaN(b) ? UNKNOWN : holds(a, b);
  };
}

function inOrder(operator: Comparison, operands: readonly Compiled[]): Evaluate {
  const first = operandAt(operands, 0);
  const second = operandAt(operands, 1);
  const third = operandAt(operands, 2);
  const holds = HOLDS[operator];
  return (scope) => {
    const a = evaluateNumber(first, scope);
    const b = evaluateNumber(second, scope);
    const c = evaluateNumber(third, scope);
    return Number.isNaN(a) || Number.isNaN(b) || Number.isNaN(c) ? UNKNOWN : holds(a, b) && holds(b, c);
  };
}

import type { Json } from "../model/json.js";
import type { Compiled, Evaluate } from "./compiled.js";
import { looselyEqual } from "./loosely-equal.js";
import { operandAt } from "./operand-at.js";
import type { Scope } from "./scope.js";
import { UNKNOWN } from "./value.js";

type Comparison = (a: Json, b: Json, scope: Scope) => boolean | typeof UNKNOWN;

/** `==` */
export function compileEqual(operands: readonly Compiled[]): Evaluate {
  return comparison(operands, looselyEqual);
}

/** `!=` */
export function compileUnequal(operands: readonly Compiled[]): Evaluate {
  return comparison(operands, looselyUnequal);
}

/** `===` */
export function compileSame(operands: readonly Compiled[]): Evaluate {
  return comparison(operands, (a, b) => a === b);
}

/** `!==` */
export function compileDifferent(operands: readonly Compiled[]): Evaluate {
  return comparison(operands, (a, b) => a !== b);
}

function looselyUnequal(a: Json, b: Json, scope: Scope): boolean | typeof UNKNOWN {
  const equal = looselyEqual(a, b, scope);
  return equal === UNKNOWN ? UNKNOWN : !equal;
}

function comparison(operands: readonly Compiled[], compare: Comparison): Evaluate {
  const left = operandAt(operands, 0);
  const right = operandAt(operands, 1);
  return (scope) => {
    const a = left.evaluate(scope);
    if (a === UNKNOWN) return UNKNOWN;
    const b = right.evaluate(scope);
    return b === UNKNOWN ? UNKNOWN : compare(a, b, scope);
  };
}

import type { Json } from "../model/json.js";
import { charge } from "./budget.js";
import { containsItem } from "./compile-in.js";
import type { Compiled, Evaluate } from "./compiled.js";
import { operandAt } from "./operand-at.js";
import type { Scope } from "./scope.js";
import { UNKNOWN, type Value } from "./value.js";

/**
 * `covers`: whether all that is wanted is there, by `===`. A single value counts as a list of one, `null` as the empty
 * list; of nothing wanted all is there.
 */
export function compileCovers(operands: readonly Compiled[]): Evaluate {
  const have = operandAt(operands, 0);
  const want = operandAt(operands, 1);
  return (scope) => {
    const had = have.evaluate(scope);
    if (had === UNKNOWN) return UNKNOWN;
    const wanted = want.evaluate(scope);
    return wanted === UNKNOWN ? UNKNOWN : covers(asList(had), asList(wanted), scope);
  };
}

function covers(had: readonly Json[], wanted: readonly Json[], scope: Scope): Value {
  for (const value of wanted) {
    const found = charge(scope, 1) ? containsItem(had, value, scope) : UNKNOWN;
    if (found !== true) return found;
  }
  return true;
}

function asList(value: Json): readonly Json[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

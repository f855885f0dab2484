import type { Json } from "../model/json.js";
import { charge } from "./budget.js";
import { chargeSize } from "./charge-size.js";
import type { Compiled, Evaluate } from "./compiled.js";
import type { Scope } from "./scope.js";
import { UNKNOWN, type Value } from "./value.js";

/** `reduce`: the body reads `current` and `accumulator`; without `start` that begins as `null`, without a list it is all. */
export function compileReduce(list: Compiled, body: Compiled, start: Compiled | undefined): Evaluate {
  return (scope) => {
    const items = list.evaluate(scope);
    const initial = start === undefined ? null : start.evaluate(scope);
    if (items === UNKNOWN || initial === UNKNOWN) return UNKNOWN;
    if (!Array.isArray(items)) return initial;
    const outer = scope.item;
    const result = reduceItems(items, initial, body, scope);
    scope.item = outer;
    return result;
  };
}

function reduceItems(items: readonly Json[], initial: Json, body: Compiled, scope: Scope): Value {
  let accumulator = initial;
  for (const current of items) {
    if (!charge(scope, body.nodes)) return UNKNOWN;
    scope.item = { current, accumulator };
    const value = body.evaluate(scope);
    if (value === UNKNOWN || !chargeSize(scope, value)) return UNKNOWN;
    accumulator = value;
  }
  return accumulator;
}

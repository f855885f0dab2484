import type { Truth } from "../model/explanation.js";
import { endBudget, startBudget } from "./budget.js";
import type { Compiled } from "./compiled.js";
import { noteOverrun } from "./note-overrun.js";
import type { Scope } from "./scope.js";
import { truthy } from "./truthy.js";
import { UNKNOWN, type Value } from "./value.js";

/** What a condition comes to on a budget of `steps`: known and truthy, known and falsy, or unknown and why. */
export function truthOf(compiled: Compiled, scope: Scope, steps: number): Truth {
  startBudget(scope, steps);
  const truth = truthOfValue(compiled.evaluate(scope), scope);
  endBudget(scope, steps);
  if (truth === "limit_exceeded") noteOverrun(scope, compiled.path);
  return truth;
}

function truthOfValue(value: Value, scope: Scope): Truth {
  if (value === UNKNOWN) return scope.exceeded ? "limit_exceeded" : "undetermined";
  return truthy(value) ? "true" : "false";
}

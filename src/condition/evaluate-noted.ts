import type { Compiled } from "./compiled.js";
import { evaluateExpression } from "./evaluate-expression.js";
import { noteOverrun } from "./note-overrun.js";
import type { Scope } from "./scope.js";
import { UNKNOWN, type Value } from "./value.js";

/** What an expression comes to; where it ran out of steps the decision tells of it. */
export function evaluateNoted(compiled: Compiled, scope: Scope, steps: number): Value {
  const value = evaluateExpression(compiled, scope, steps);
  if (value === UNKNOWN && scope.exceeded) noteOverrun(scope, compiled.path);
  return value;
}

import { evaluateNoted } from "../condition/evaluate-noted.js";
import type { Value } from "../condition/value.js";
import type { Id } from "../model/words.js";
import type { Named } from "./compiled-step.js";
import type { Routing } from "./routing.js";

/** The reps that a step names for this lead: one id or a list of them; anything else names nobody. */
export function nameReps(named: Named<readonly Id[]>, routing: Routing): readonly Id[] {
  if (named.kind === "fixed") return named.value;
  const value = evaluate(named.expression, routing);
  const list: readonly Value[] = Array.isArray(value) ? value : [value];
  return [...new Set(list.map(idOf).filter((id) => id !== null))];
}

/** The pool or queue that a step names for this lead; `null`: none. */
export function nameOne(named: Named<Id>, routing: Routing): Id | null {
  if (named.kind === "fixed") return named.value;
  const value = evaluate(named.expression, routing);
  return idOf(value);
}

// A CRM's ids may be numbers: they mean the same as their texts, as the id of a lead does.
function idOf(value: Value): Id | null {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

function evaluate(expression: Parameters<typeof evaluateNoted>[0], routing: Routing): Value {
  routing.scope.rep = null;
  return evaluateNoted(expression, routing.scope, routing.steps);
}

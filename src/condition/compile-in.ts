import type { Json } from "../model/json.js";
import { charge, chargeText } from "./budget.js";
import type { Compiled, Evaluate } from "./compiled.js";
import { containsText } from "./contains-text.js";
import { operandAt } from "./operand-at.js";
import { textOf } from "./scalar-of.js";
import type { Scope } from "./scope.js";
import { UNKNOWN, type Value } from "./value.js";

/** `in`: an item of a list (by `===`), or a part of a text; in nothing else is there anything. */
export function compileIn(operands: readonly Compiled[]): Evaluate {
  const needle = operandAt(operands, 0);
  const place = operandAt(operands, 1);
  if (Array.isArray(place.literal)) return inSet(needle, new Set(place.literal));
  return (scope) => {
    const value = needle.evaluate(scope);
    if (value === UNKNOWN) return UNKNOWN;
    const container = place.evaluate(scope);
    return container === UNKNOWN ? UNKNOWN : contains(container, value, scope);
  };
}

function inSet(needle: Compiled, set: ReadonlySet<Json>): Evaluate {
  return (scope) => {
    const value = needle.evaluate(scope);
    return value === UNKNOWN ? UNKNOWN : set.has(value);
  };
}

function contains(container: Json, value: Json, scope: Scope): Value {
  if (Array.isArray(container)) return containsItem(container, value, scope);
  return typeof container === "string" && container !== "" ? containsPart(container, value, scope) : false;
}

/** Whether a list has a value as an item, by `===`; charged for comparing with each. */
export function containsItem(items: readonly Json[], value: Json, scope: Scope): boolean | typeof UNKNOWN {
  const length = typeof value === "string" ? value.length : 0;
  if (!charge(scope, (items.length * (1 + (length >>> 6))) >>> 3)) return UNKNOWN;
  return items.indexOf(value) !== -1;
}

function containsPart(text: string, value: Json, scope: Scope): Value {
  const needle = textOf(value, scope);
  return chargeText(scope, text.length + needle.length) ? containsText(text, needle) : UNKNOWN;
}

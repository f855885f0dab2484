import type { Json } from "../model/json.js";
import { charge, chargeText, DEEPEST_VALUE, exceed, LONGEST_TEXT } from "./budget.js";
import type { Scope } from "./scope.js";

/** What JavaScript's operators work on once lists and objects have become texts. */
export type Scalar = string | number | boolean | null;

const OBJECT_TEXT = "[object Object]";

/**
 * What JavaScript turns a value into before it compares or adds it: a list becomes its items joined by commas, an object
 * one constant text, whatever its own `toString` or `valueOf` may be. Over budget the text is empty and the scope
 * exceeded.
 */
export function scalarOf(value: Json, scope: Scope): Scalar {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? joinItems(value, scope, 0) : OBJECT_TEXT;
}

/** A value as JavaScript's `String` writes it, but safe for any object. */
export function textOf(value: Json, scope: Scope): string {
  return String(scalarOf(value, scope));
}

function joinItems(items: readonly Json[], scope: Scope, depth: number): string {
  if (depth > DEEPEST_VALUE) exceed(scope);
  let text = "";
  let comma = "";
  for (const item of items) {
    if (!charge(scope, 1)) return "";
    text += comma + itemText(item, scope, depth);
    if (text.length > LONGEST_TEXT) exceed(scope);
    comma = ",";
  }
  return chargeText(scope, text.length) ? text : "";
}

function itemText(item: Json, scope: Scope, depth: number): string {
  if (item === null) return "";
  if (typeof item !== "object") return String(item);
  return Array.isArray(item) ? joinItems(item, scope, depth + 1) : OBJECT_TEXT;
}

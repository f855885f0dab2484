import type { Json } from "../model/json.js";
import { scalarOf } from "./scalar-of.js";
import type { Scope } from "./scope.js";
import { UNKNOWN } from "./value.js";

/**
 * JavaScript's `==` for JSON: `1 == "1"`, `0 == ""`, `[1] == 1`; `null` equals `null` alone, lists and objects equal
 * themselves alone. Safe for any object; UNKNOWN where a list is too long to be compared as text.
 */
export function looselyEqual(a: Json, b: Json, scope: Scope): boolean | typeof UNKNOWN {
  if (a === b) return true;
  if (a === null || b === null || typeof a === typeof b) return false;
  const left = scalarOf(a, scope);
  const right = scalarOf(b, scope);
  if (scope.exceeded) return UNKNOWN;
  if (typeof left === "string" && typeof right === "string") return left === right;
  return Number(left) === Number(right);
}

import type { Json } from "../model/json.js";
import { charge, DEEPEST_VALUE, exceed } from "./budget.js";
import type { Scope } from "./scope.js";

/**
 * Charges a step per value inside a list or object that an expression made, shared parts once per mention: a `reduce`
 * that doubles its accumulator runs out of steps, not of memory.
 */
export function chargeSize(scope: Scope, value: Json, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return charge(scope, 1);
  if (depth > DEEPEST_VALUE) exceed(scope);
  const members = Array.isArray(value) ? value : Object.values(value);
  return charge(scope, 1) && members.every((member) => chargeSize(scope, member, depth + 1));
}

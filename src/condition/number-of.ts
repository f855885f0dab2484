import type { Json } from "../model/json.js";
import { jsonNumber } from "../tables/json-number.js";
import { charge } from "./budget.js";
import type { Scope } from "./scope.js";

/** The number that a value is: a finite number, or a text that matches JSON's grammar for one. NaN: no number. */
export function numberOf(value: Json, scope: Scope): number {
  if (typeof value === "number") return Number.isFinite(value) ? value : Number.NaN;
  if (typeof value !== "string") return Number.NaN;
  return charge(scope, value.length >>> 6) ? jsonNumber(value) : Number.NaN;
}

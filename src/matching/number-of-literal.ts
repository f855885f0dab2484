import type { Json } from "../model/json.js";
import { jsonNumber } from "../tables/json-number.js";

/** The number that a literal is in a comparison: itself, or what a text is as a number; NaN: none. */
export function numberOfLiteral(literal: Json | undefined): number {
  if (typeof literal === "number") return literal;
  return typeof literal === "string" ? jsonNumber(literal) : Number.NaN;
}

import type { LeadValue } from "../condition/value.js";
import { jsonNumber } from "../tables/json-number.js";

const ZERO = 48;
const NINE = 57;
const MINUS = 45;

/** Decimal digits that a safe integer has at least. */
const SAFE_DIGITS = 15;

/** The number that a value is: finite, or a text of one by JSON's grammar; else NaN. */
export function plainNumber(value: LeadValue): number {
  if (typeof value === "number") return Number.isFinite(value) ? value : Number.NaN;
  return typeof value === "string" ? numberOfText(value) : Number.NaN;
}

// Most texts show by their first character that they are no numbers, and most numbers are a few digits.
function numberOfText(text: string): number {
  const first = text.charCodeAt(0);
  if (!(first >= ZERO && first <= NINE) && first !== MINUS) return Number.NaN;
  if (first <= ZERO || text.length > SAFE_DIGITS) return jsonNumber(text);
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return jsonNumber(text);
    number = number * 10 + (code - ZERO);
  }
  return number;
}

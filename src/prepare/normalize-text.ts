import { assertNever } from "../kernel/assert-never.js";
import type { Given } from "../model/field.js";

/** One step that cleans a text. */
export type Normalization = NonNullable<Given["normalize"]>[number];

const MARKS = /\p{M}+/gu;
const NOT_DIGITS = /[^0-9]+/g;

/**
 * Cleans a text step by step, left to right: `trim` (white space at both ends), `lower`, `upper`, `digits` (keeps 0–9
 * only), `fold` (compatibility forms taken apart, marks removed, lower case: `É` → `e`, `ﬁ` → `fi`).
 * The same on every host: no step depends on a locale.
 */
export function normalizeText(text: string, steps: readonly Normalization[]): string {
  let result = text;
  for (const step of steps) result = normalizeOnce(result, step);
  return result;
}

function normalizeOnce(text: string, step: Normalization): string {
  switch (step) {
    case "trim":
      return text.trim();
    case "lower":
      return text.toLowerCase();
    case "upper":
      return text.toUpperCase();
    case "digits":
      return text.replace(NOT_DIGITS, "");
    case "fold":
      return text.normalize("NFKD").replace(MARKS, "").toLowerCase();
    default:
      return assertNever(step);
  }
}

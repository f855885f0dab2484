import type { LeadValue } from "../condition/value.js";
import type { Clauses } from "./clauses.js";
import { LONG_TEXT } from "./plain-condition.js";
import { plainNumber } from "./plain-number.js";

const NO_NUMBERS: readonly number[] = Object.freeze([]);

/**
 * The numbers of a lead that is plain, one per numeric slot, NaN for what is none. A lead is plain where every slot that
 * clauses read holds a scalar, and no long text; `null`: it is not.
 */
export function readPlain({ slots, numeric }: Clauses, lead: readonly LeadValue[]): readonly number[] | null {
  for (const slot of slots) if (!isPlain(lead[slot])) return null;
  if (numeric.length === 0) return NO_NUMBERS;
  const numbers: number[] = [];
  for (const slot of numeric) numbers.push(plainNumber(lead[slot]));
  return numbers;
}

function isPlain(value: LeadValue): boolean {
  switch (typeof value) {
    case "string":
      return value.length < LONG_TEXT;
    case "object":
      return value === null;
    default:
      return typeof value !== "symbol";
  }
}

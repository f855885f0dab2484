import type { LeadValue } from "../condition/value.js";
import type { Clauses } from "./clauses.js";
import { LONG_TEXT } from "./plain-condition.js";
import { plainNumber } from "./plain-number.js";

/** A lead that clauses can be asked of: every slot that they read holds a scalar, and no long text. */
export interface PlainLead {
  /** By slot. */
  readonly values: readonly LeadValue[];
  /** The numbers in the numeric slots, NaN where there is none. */
  readonly numbers: readonly number[];
}

const NO_NUMBERS: readonly number[] = Object.freeze([]);

/** A prepared lead made ready for clauses; `null`: it is not plain. */
export function readPlain({ slots, numeric }: Clauses, values: readonly LeadValue[]): PlainLead | null {
  for (const slot of slots) if (!isPlain(values[slot])) return null;
  if (numeric.length === 0) return { values, numbers: NO_NUMBERS };
  return { values, numbers: numeric.map((slot) => plainNumber(values[slot])) };
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

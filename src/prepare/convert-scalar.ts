import type { Given } from "../model/field.js";
import type { Json } from "../model/json.js";
import { isDay } from "../time/is-day.js";
import { parseInstant } from "../time/parse-instant.js";
import { readNumber } from "./read-number.js";
import { readZip } from "./read-zip.js";

/** The types of fields that hold one value. */
export type ScalarType = Exclude<Given["type"], "list">;

type Scalar = string | number | boolean;

const CONVERTERS: { readonly [type in ScalarType]: (value: Json) => Scalar | undefined } = {
  string: (value) => (typeof value === "number" && Number.isSafeInteger(value) ? String(value) : textOrNothing(value)),
  integer: (value) => {
    const number = readNumber(value);
    return Number.isSafeInteger(number) ? number : undefined;
  },
  number: readNumber,
  boolean: (value) => (value === "true" ? true : value === "false" ? false : flagOrNothing(value)),
  date: (value) => (typeof value === "string" && isDay(value) ? value : undefined),
  instant: (value) => parseInstant(value) ?? undefined,
  zip: readZip,
};

/**
 * What a value is under a type, or `undefined` where it does not fit: numbers and booleans also from their exact texts,
 * a `string` also from a safe integer, a `zip` as five digits, an `instant` as epoch milliseconds, a `date` as text.
 */
export function convertScalar(type: ScalarType, value: Json): Scalar | undefined {
  return CONVERTERS[type](value);
}

function textOrNothing(value: Json): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function flagOrNothing(value: Json): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

import type { Json } from "../model/json.js";
import { jsonNumber } from "./json-number.js";

const DIGITS = /^\d+$/;

/** A lookup key as the text that exact and prefix levels and maps are keyed by; `null`: no key (missing, a boolean, a list, an object). */
export function textKey(key: Json): string | null {
  if (typeof key === "string") return key;
  return typeof key === "number" ? String(key) : null;
}

/** A lookup key as the number that range levels compare; NaN: none. Digits may have leading zeros: a ZIP is `"07030"`. */
export function numberKey(key: Json): number {
  if (typeof key === "number") return key;
  if (typeof key !== "string") return Number.NaN;
  return DIGITS.test(key) ? Number(key) : jsonNumber(key);
}

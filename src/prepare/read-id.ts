import type { Json } from "../model/json.js";
import { isIdText } from "./is-id-text.js";

/** A lead's id as text: a text that can be one, or a safe integer; else `null`. */
export function readId(value: Json | undefined): string | null {
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : null;
  return typeof value === "string" && isIdText(value) ? value : null;
}

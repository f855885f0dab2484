import { unitDigits } from "./unit-digits.js";

const LONGEST = 80;
// Nothing to escape, and with its quotation marks not too long.
const PLAIN = /^[ !#-[\]-_a-~]{0,78}$/;

/**
 * The one way a value of a user's reaches a message or an explanation: its JSON, control characters and lone surrogates
 * escaped, cut at 80 characters. Takes anything and never throws.
 */
export function quote(value: unknown): string {
  if (typeof value === "string" && PLAIN.test(value)) return `"${value}"`;
  if (Number.isFinite(value) || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? JSON.stringify(value.slice(0, LONGEST + 1)) : shortJson(value);
  const escaped = text.replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069`]/g, escapeUnit);
  return cutText(escaped);
}

/** A text of at most 80 characters: a longer one is cut, not through a surrogate pair, and ends in `…`. */
export function cutText(text: string): string {
  if (text.length <= LONGEST) return text;
  const kept = text.slice(0, LONGEST - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

function shortJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return scalarText(value);
  if (Array.isArray(value) && value.length > LONGEST) return shortJson(value.slice(0, LONGEST));
  try {
    return JSON.stringify(value) ?? "nothing";
  } catch {
    return "an object that is not JSON";
  }
}

function scalarText(value: unknown): string {
  switch (typeof value) {
    case "undefined":
      return "nothing";
    case "function":
      return "a function";
    case "bigint":
    case "symbol":
      return `${typeof value} ${String(value)}`;
    default:
      return JSON.stringify(value);
  }
}

function escapeUnit(unit: string): string {
  return `\\u${unitDigits(unit)}`;
}

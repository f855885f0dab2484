import { addText, endDigest, hexOf, startDigest } from "../kernel/sha256.js";
import { unitDigits } from "../kernel/unit-digits.js";

const LONGEST = 400;
const KEPT = 100;

/**
 * The text under which a store keeps a key: printable ASCII without `%`, `{`, `}`, at most 400 characters, different for any
 * two keys. Anything else is written `%` and the four hexadecimal digits of its code unit; a text that becomes too long ends
 * in its SHA-256.
 */
export function storageKey(key: string): string {
  const escaped = escapeKey(key);
  if (escaped.length <= LONGEST) return escaped;
  const digest = startDigest();
  addText(digest, escaped);
  // `%#` begins no escape.
  return `${escaped.slice(0, KEPT)}%#${hexOf(endDigest(digest))}`;
}

/** The same without the limit. */
export function escapeKey(key: string): string {
  return key.replace(/[^ -$&-z|~]/g, (unit) => `%${unitDigits(unit)}`);
}

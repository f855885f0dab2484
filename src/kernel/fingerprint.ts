import { writeCanonicalJson } from "./canonical-json.js";
import { addText, endDigest, hexOf, startDigest } from "./sha256.js";

/**
 * The identity of a JSON value: the first 128 bits of SHA-256 of its canonical JSON, as 32 hexadecimal digits.
 * Two rulesets that differ only in key order or white space have one fingerprint.
 *
 * @example
 * ```ts
 * import { fingerprint } from "lead-router";
 * console.log(fingerprint({ b: 1, a: 2 }) === fingerprint({ a: 2, b: 1 })); // true
 * ```
 */
export function fingerprint(value: unknown): string {
  const digest = startDigest();
  writeCanonicalJson(value, (piece) => addText(digest, piece));
  return hexOf(endDigest(digest).subarray(0, 4));
}

import { jointText } from "./joint-text.js";
import { sha256 } from "./sha256.js";

/**
 * An unsigned 32-bit draw that depends on every part and on nothing else: the first word of SHA-256 over the parts,
 * each prefixed by its length, so that no two lists of parts share a text.
 */
export function seededHash(parts: readonly string[]): number {
  return sha256(jointText(parts))[0] ?? 0;
}

import { createHash } from "node:crypto";

/** The first 32 bits of SHA-256 over the parts, each behind its length. */
export function hashOf(parts: readonly string[]): number {
  return createHash("sha256").update(prefixed(parts)).digest().readUInt32BE(0);
}

/** Each part behind its length, so that no two lists of parts share a text. */
export function prefixed(parts: readonly string[]): string {
  return parts.map((part) => `${part.length}:${part}`).join("");
}

const TAKEN = new WeakMap<object, string>();

/** The first 128 bits of SHA-256 over canonical JSON; slow, so it is taken once per document. */
export function fingerprintOf(document: object): string {
  const taken = TAKEN.get(document) ?? createHash("sha256").update(canonical(document)).digest("hex").slice(0, 32);
  TAKEN.set(document, taken);
  return taken;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
}

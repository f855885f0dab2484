import { compareText } from "./compare-text.js";

/** What JSON escapes nothing of. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * The one text of a JSON value: object keys in code-unit order, no white space, `undefined` members left out.
 * Equal values have equal texts whatever order their keys were written in (after RFC 8785).
 *
 * @throws TypeError where a value is not JSON.
 */
export function canonicalJson(value: unknown): string {
  const pieces: string[] = [];
  writeCanonicalJson(value, (piece) => pieces.push(piece));
  return pieces.join("");
}

/** Hands out the same text piece by piece, for those who need not hold it. */
export function writeCanonicalJson(value: unknown, write: (piece: string) => void): void {
  if (value === null || typeof value !== "object") write(scalarText(value));
  else if (Array.isArray(value)) writeList(value, write);
  else writeObject(value, write);
}

function writeList(list: readonly unknown[], write: (piece: string) => void): void {
  let before = "[";
  for (const item of list) {
    write(before);
    writeCanonicalJson(item, write);
    before = ",";
  }
  write(before === "[" ? "[]" : "]");
}

function writeObject(object: object, write: (piece: string) => void): void {
  let before = "{";
  for (const key of sortedKeys(object)) {
    const member: unknown = Reflect.get(object, key);
    if (member === undefined) continue;
    write(before);
    write(textOf(key));
    write(":");
    writeCanonicalJson(member, write);
    before = ",";
  }
  write(before === "{" ? "{}" : "}");
}

function sortedKeys(object: object): readonly string[] {
  const keys = Object.keys(object);
  return keys.length < 2 ? keys : keys.sort(compareText);
}

// Most texts are written as they are.
function textOf(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

function scalarText(value: unknown): string {
  if (typeof value === "string") return textOf(value);
  const text = JSON.stringify(value);
  if (text === undefined || (typeof value === "number" && !Number.isFinite(value))) {
    throw new TypeError(`not a JSON value: \`${String(value)}\``);
  }
  return text;
}

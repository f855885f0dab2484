import { quote } from "../../kernel/quote.js";

/**
 * Rejects what is not the same text, number, list or map as expected: maps in any order, everything else exactly.
 *
 * @throws an error whose message says where they differ first.
 */
export function expectSame(what: string, found: unknown, expected: unknown): void {
  const difference = differenceOf(found, expected, "");
  if (difference !== null) throw new Error(`${what}: ${difference}`);
}

function differenceOf(found: unknown, expected: unknown, path: string): string | null {
  if (found instanceof Map && expected instanceof Map) return differenceOfMaps(found, expected, path);
  if (Array.isArray(found) && Array.isArray(expected)) return differenceOfLists(found, expected, path);
  if (typeof found === "string" && typeof expected === "string") return differenceOfTexts(found, expected, path);
  return Object.is(found, expected) ? null : `${path}found \`${quote(found)}\` instead of \`${quote(expected)}\``;
}

function differenceOfMaps(found: Map<unknown, unknown>, expected: Map<unknown, unknown>, path: string): string | null {
  for (const [key, value] of expected) {
    if (!found.has(key)) return `${path}\`${quote(key)}\` is missing`;
    const difference = differenceOf(found.get(key), value, `${path}\`${quote(key)}\`: `);
    if (difference !== null) return difference;
  }
  for (const key of found.keys()) if (!expected.has(key)) return `${path}\`${quote(key)}\` is there and should not be`;
  return null;
}

function differenceOfLists(found: readonly unknown[], expected: readonly unknown[], path: string): string | null {
  for (const [at, value] of expected.entries()) {
    if (at >= found.length) return `${path}${found.length} values instead of ${expected.length}`;
    const difference = differenceOf(found[at], value, `${path}value ${at + 1}: `);
    if (difference !== null) return difference;
  }
  return found.length > expected.length ? `${path}${found.length} values instead of ${expected.length}` : null;
}

const SHORT = 30;

function differenceOfTexts(found: string, expected: string, path: string): string | null {
  if (found === expected) return null;
  if (found.length <= SHORT && expected.length <= SHORT)
    return `${path}found \`${quote(found)}\` instead of \`${quote(expected)}\``;
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  const part = (text: string) => `\`${quote(text.slice(at, at + SHORT))}\``;
  const lengths = `${found.length} code units instead of ${expected.length}`;
  return `${path}from code unit ${at} on found ${part(found)} instead of ${part(expected)} (${lengths})`;
}

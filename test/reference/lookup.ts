import type { Json } from "../../src/model/json.js";
import type { Entries, Match } from "../../src/model/table.js";

/** Walks one level of the table per key; a key that no entry takes is taken by `*`; no way back to an earlier level. */
export function lookUp(entries: Entries, matches: readonly Match[], keys: readonly Json[]): Json {
  const [match, ...laterMatches] = matches;
  const [key, ...laterKeys] = keys;
  const found = match === undefined ? undefined : findKey(entries, match, key ?? null);
  if (found === undefined) return null;
  const entry = entries[found] ?? null;
  return isLevel(entry) ? lookUp(entry, laterMatches, laterKeys) : entry;
}

function isLevel(entry: Json): entry is Entries {
  return typeof entry === "object" && entry !== null && !Array.isArray(entry);
}

function findKey(entries: Entries, match: Match, key: Json): string | undefined {
  const written = Object.keys(entries).filter((each) => each !== "*");
  const anythingElse = Object.hasOwn(entries, "*") ? "*" : undefined;
  if (typeof key !== "string" && typeof key !== "number") return anythingElse;
  const text = String(key);
  if (match === "exact") return written.find((each) => each === text) ?? anythingElse;
  if (match === "prefix") return longest(written.filter((each) => text.startsWith(each))) ?? anythingElse;
  return written.find((each) => isInRange(each, text)) ?? anythingElse;
}

function longest(texts: readonly string[]): string | undefined {
  return [...texts].sort((a, b) => b.length - a.length)[0];
}

/** `200-999` and `1000-` are inclusive; the key is a number, a text that JSON reads as one, or all digits. */
function isInRange(range: string, key: string): boolean {
  if (!/^\d+$/.test(key) && !/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(key)) return false;
  const [low, high] = range.split("-");
  return Number(key) >= Number(low) && (high === "" || Number(key) <= Number(high));
}

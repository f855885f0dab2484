import { compareText } from "../kernel/compare-text.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Match, Table } from "../model/table.js";
import { checkRanges } from "./check-ranges.js";
import { ANYTHING_ELSE, tableLevels } from "./table-levels.js";

const NO_ISSUES: readonly Issue[] = Object.freeze([]);

/**
 * Every fault in a table whose shape the schema accepted: keys that are no ranges or overlap, levels that do not fit
 * `match`, values that are none. Its issues stand in the order of their paths, whatever order the entries were written in.
 */
export function checkTable(table: Table, path: string): Issue[] {
  const levels = tableLevels(table.match);
  if (levels.length === 0) return [noLevels(childPath(path, "match"))];
  if (table.entries === undefined) return [];
  return checkLevel(table.entries, levels, childPath(path, "entries")).sort(byPath);
}

function byPath(a: Issue, b: Issue): number {
  return compareText(a.path, b.path) || compareText(a.message, b.message);
}

function checkLevel(entries: object, levels: readonly Match[], path: string): Issue[] {
  const [match, ...rest] = levels;
  const issues = match === "range" ? checkRanges(Object.keys(entries).filter(isSpecific), path) : [];
  for (const [key, entry] of Object.entries(entries)) {
    for (const issue of checkEntry(entry, rest, path, key)) issues.push(issue);
  }
  return issues;
}

function isSpecific(key: string): boolean {
  return key !== ANYTHING_ELSE;
}

function checkEntry(entry: unknown, rest: readonly Match[], path: string, key: string): readonly Issue[] {
  if (rest.length === 0 && isValue(entry)) return NO_ISSUES;
  const entryPath = childPath(path, key);
  const isLevel = typeof entry === "object" && entry !== null && !Array.isArray(entry);
  if (rest.length === 0) return [isLevel ? surplusLevel(entryPath) : badValue(entry, entryPath)];
  return isLevel ? checkLevel(entry, rest, entryPath) : [missingLevel(entry, rest, entryPath)];
}

function isValue(entry: unknown): boolean {
  return Array.isArray(entry) ? entry.every((item) => typeof item === "string") : isScalar(entry);
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

function noLevels(path: string): Issue {
  return {
    path,
    code: "bad_match",
    message: "the list of matches is empty",
    remedy: "name one match per level: `exact`, `prefix` or `range`",
  };
}

function missingLevel(entry: unknown, rest: readonly Match[], path: string): Issue {
  return {
    path,
    code: "table_level",
    message: `\`${quote(entry)}\` stands where \`match\` asks for another level (\`${rest[0]}\`)`,
    remedy: 'write an object of keys here, or shorten `match`; `{ "*": value }` holds for every key',
  };
}

function surplusLevel(path: string): Issue {
  return {
    path,
    code: "table_level",
    message: "an object of keys stands where `match` asks for a value",
    remedy: "write a value here, or add a match for this level",
  };
}

function badValue(value: unknown, path: string): Issue {
  return {
    path,
    code: "table_value",
    message: `\`${quote(value)}\` is not a value of a table`,
    remedy: "write a text, a finite number, a boolean or a list of texts; leave the key out for no value",
  };
}

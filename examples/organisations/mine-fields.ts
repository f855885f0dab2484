import { declaredValues } from "./declared-values.js";
import { isRecord } from "./is-record.js";
import { rosterWords } from "./roster-words.js";

/** Values that a ruleset names for each path that it reads of a lead. */
export type FieldValues = ReadonlyMap<string, readonly unknown[]>;

const COMPARISONS = new Set(["==", "!=", "===", "!==", "<", "<=", ">", ">=", "between", "in", "startsWith"]);
const NOT_OF_THE_LEAD = /^(?:rep|chosen|now)(?:\.|$)/;

/**
 * Collects the paths that a ruleset reads, with values that make a difference: the constants that they are compared to,
 * just below and just above; what is declared of them; and the roster's words, where an attribute of the reps is read beside.
 */
export function mineFields(ruleset: unknown, roster: unknown): FieldValues {
  const words = rosterWords(roster);
  const values = new Map<string, Set<unknown>>();
  const add = (path: string, found: readonly unknown[]) => {
    if (path === "" || NOT_OF_THE_LEAD.test(path)) return;
    const known = values.get(path) ?? new Set<unknown>();
    values.set(path, known);
    for (const value of found) known.add(value);
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (isRecord(node)) for (const [key, part] of Object.entries(node)) visitPart(key, part);
  };
  const visitPart = (key: string, part: unknown): void => {
    if (key === "var") add(String(Array.isArray(part) ? part[0] : part), []);
    if (key === "is" && isRecord(part)) for (const [path, wanted] of Object.entries(part)) add(path, wantedBy(wanted));
    if (Array.isArray(part)) {
      const paths = part.flatMap(pathOf);
      const constants = COMPARISONS.has(key) ? constantsOf(part) : [];
      for (const path of paths) add(path, [...constants, ...paths.flatMap((other) => words.get(other) ?? [])]);
      if (key === "lookup") mineLookup(part, ruleset, add);
    }
    visit(part);
  };
  visit(ruleset);
  for (const [path, found] of declaredValues(ruleset)) if (values.has(path)) add(path, found);
  return new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, found]) => [path, [...found]]));
}

function mineLookup(
  part: readonly unknown[],
  ruleset: unknown,
  add: (path: string, found: readonly unknown[]) => void,
) {
  const [table, ...keys] = part;
  const tables = isRecord(ruleset) && isRecord(ruleset.tables) ? ruleset.tables : {};
  const found = typeof table === "string" ? tables[table] : undefined;
  let level: unknown = isRecord(found) ? found.entries : undefined;
  for (const key of keys) {
    const names = isRecord(level) ? Object.keys(level) : [];
    for (const path of pathOf(key)) add(path, names.flatMap(valuesOfKey));
    level = isRecord(level) ? Object.values(level)[0] : undefined;
  }
}

/** A key of a range table stands for the numbers at its ends. */
function valuesOfKey(key: string): readonly unknown[] {
  const range = /^(\d+)-(\d*)$/.exec(key);
  return range === null
    ? [key]
    : [range[1], range[2]].flatMap((end) => (end === undefined || end === "" ? [] : [Number(end)]));
}

function wantedBy(wanted: unknown): readonly unknown[] {
  return constantsOf(Array.isArray(wanted) ? wanted : isRecord(wanted) ? Object.values(wanted) : [wanted]);
}

function constantsOf(parts: readonly unknown[]): readonly unknown[] {
  const scalars = parts.flat().filter((part) => typeof part !== "object" || part === null);
  return scalars.flatMap((value) => (typeof value === "number" ? [value - 1, value, value + 1] : [value]));
}

function pathOf(part: unknown): readonly string[] {
  if (!isRecord(part) || part.var === undefined) return [];
  return [String(Array.isArray(part.var) ? part.var[0] : part.var)];
}

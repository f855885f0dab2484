import { declaredValues } from "./declared-values.js";
import { isRecord, partOf, repsOf } from "./parts.js";

/** Values that an organisation names for each path that its ruleset reads of a lead. */
export type FieldValues = ReadonlyMap<string, readonly unknown[]>;

type Add = (path: string, found: readonly unknown[]) => void;

const COMPARISONS = new Set(["==", "!=", "===", "!==", "<", "<=", ">", ">=", "between", "in", "covers", "startsWith"]);
const NOT_OF_THE_LEAD = /^(?:rep|chosen|now)(?:\.|$)/;

/**
 * Collects the paths that a ruleset reads, with what they are compared to: constants, just below and just above them, keys
 * of tables, attributes of reps, and what the ruleset declares of its fields. Derived fields are nobody's to fill in.
 */
export function mineFields(ruleset: unknown, roster: unknown): FieldValues {
  const values = new Map<string, Set<unknown>>();
  const derived = Object.entries(partOf(ruleset, "fields")).filter(([, field]) => partOf(field).type === undefined);
  const foreign = new Set(derived.map(([path]) => path));
  const add: Add = (path, found) => {
    if (path === "" || NOT_OF_THE_LEAD.test(path) || foreign.has(path)) return;
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
    if (COMPARISONS.has(key) && Array.isArray(part)) mineComparison(part, roster, add);
    if (key === "lookup" && Array.isArray(part)) mineLookup(part, { ruleset, roster }, add);
    visit(part);
  };
  visit(ruleset);
  for (const [path, found] of declaredValues(ruleset)) if ((values.get(path)?.size ?? 0) < 2) add(path, found);
  return new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, found]) => [path, [...found]]));
}

function mineComparison(part: readonly unknown[], roster: unknown, add: Add): void {
  const paths = part.flatMap(pathOf);
  const attributes = paths.flatMap((path) => (path.startsWith("rep.") ? attributesOf(roster, path.slice(4)) : []));
  for (const path of paths) add(path, [...constantsOf(part), ...attributes]);
}

function attributesOf(roster: unknown, name: string): readonly unknown[] {
  return repsOf(roster).flatMap((rep) => {
    const value = partOf(rep, "attributes")[name];
    return (Array.isArray(value) ? value : [value]).filter((item) => item !== undefined && item !== null);
  });
}

interface Documents {
  readonly ruleset: unknown;
  readonly roster: unknown;
}

function mineLookup(part: readonly unknown[], documents: Documents, add: Add): void {
  const [table, ...keys] = part;
  let levels = tablesOf(table, documents);
  for (const key of keys) {
    const names = levels.filter(isRecord).flatMap((level) => Object.keys(level));
    for (const path of pathOf(key)) add(path, names.flatMap(valuesOfKey));
    levels = levels.filter(isRecord).flatMap((level) => Object.values(level));
  }
}

// A table of the ruleset, or an attribute that holds one for each rep.
function tablesOf(table: unknown, { ruleset, roster }: Documents): readonly unknown[] {
  if (typeof table === "string") return [partOf(partOf(ruleset, "tables"), table).entries];
  return pathOf(table).flatMap((path) => (path.startsWith("rep.") ? attributesOf(roster, path.slice(4)) : []));
}

/** A key of a range table stands for the numbers at its ends, with the zeros in front; `*` for nothing in particular. */
function valuesOfKey(key: string): readonly unknown[] {
  const range = /^(\d+)-(\d*)$/.exec(key);
  if (key === "*") return [];
  if (range === null) return [key];
  const ends = [range[1], range[2]].filter((end) => end !== undefined && end !== "");
  return ends.map((end) => (/^0\d/.test(String(end)) ? end : Number(end)));
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

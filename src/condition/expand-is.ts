import { compareText } from "../kernel/compare-text.js";
import { childPath } from "../kernel/json-path.js";
import { readOwn } from "../kernel/read-own.js";
import type { Json, Operation } from "../model/json.js";

/** One clause of `is` as the operation that it stands for, and where it is written. */
export interface IsClause {
  readonly path: string;
  readonly operation: Operation;
}

/**
 * The operations whose `and` an `is` stands for, by path in text order: `==` for a literal, `in` for a list, `>=` and
 * `<=` for `{ "min", "max" }`.
 */
export function expandIs(body: { readonly [path: string]: Json }, path: string): IsClause[] {
  const clauses: IsClause[] = [];
  for (const key of Object.keys(body).sort(compareText)) {
    expandMember(key, body[key] ?? null, childPath(path, key), clauses);
  }
  return clauses;
}

function expandMember(key: string, wanted: Json, path: string, clauses: IsClause[]): void {
  const read = { var: key };
  if (Array.isArray(wanted)) {
    clauses.push({ path, operation: { in: [read, wanted] } });
  } else if (typeof wanted !== "object" || wanted === null) {
    clauses.push({ path, operation: { "==": [read, wanted] } });
  } else {
    const min = readOwn(wanted, "min");
    const max = readOwn(wanted, "max");
    if (min !== undefined) clauses.push({ path: childPath(path, "min"), operation: { ">=": [read, min] } });
    if (max !== undefined) clauses.push({ path: childPath(path, "max"), operation: { "<=": [read, max] } });
  }
}

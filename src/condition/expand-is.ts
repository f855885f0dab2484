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
  const members = Object.entries(body).sort((a, b) => compareText(a[0], b[0]));
  return members.flatMap(([key, wanted]) => expandMember(key, wanted, childPath(path, key)));
}

function expandMember(key: string, wanted: Json, path: string): IsClause[] {
  const read = { var: key };
  if (Array.isArray(wanted)) return [{ path, operation: { in: [read, wanted] } }];
  if (typeof wanted !== "object" || wanted === null) return [{ path, operation: { "==": [read, wanted] } }];
  const min = readOwn(wanted, "min");
  const max = readOwn(wanted, "max");
  const clauses: IsClause[] = [];
  if (min !== undefined) clauses.push({ path: childPath(path, "min"), operation: { ">=": [read, min] } });
  if (max !== undefined) clauses.push({ path: childPath(path, "max"), operation: { "<=": [read, max] } });
  return clauses;
}

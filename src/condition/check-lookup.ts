import { compareText } from "../kernel/compare-text.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { quote } from "../kernel/quote.js";
import type { Json } from "../model/json.js";
import type { CheckContext } from "./check-context.js";
import { type OperationParts, operandPath } from "./read-operation.js";

/** `lookup`: a table that exists, with a key per level; or an expression that gives a map. */
export function checkLookup(parts: OperationParts, path: string, context: CheckContext): Issue[] {
  const [table = null, ...keys] = parts.operands;
  if (isRecord(table)) return [];
  const levels = typeof table === "string" ? context.tables.get(table) : undefined;
  if (levels === undefined) return [danglingTable(table, operandPath(parts, 0), context)];
  return keys.length === levels || keys.length === 0 ? [] : [wrongKeys(table, levels, keys.length, path)];
}

function danglingTable(table: Json, path: string, { tables, suggest }: CheckContext): Issue {
  const known = [...tables.keys()].sort(compareText);
  const nearest = typeof table === "string" ? suggest(table, known) : null;
  return {
    path,
    code: "dangling_table",
    message: `there is no table \`${quote(table)}\``,
    remedy: nearest === null ? "declare it under `tables`" : `did you mean \`${quote(nearest)}\`?`,
  };
}

function wrongKeys(table: Json, levels: number, keys: number, path: string): Issue {
  return {
    path,
    code: "wrong_key_count",
    message: `the table \`${quote(table)}\` has ${levels} ${levels === 1 ? "level" : "levels"}, but ${keys} keys are looked up`,
    remedy: "give one key per level of the table's `match`",
  };
}

import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { optionIssue } from "../kernel/option-issue.js";
import { DAY_MS } from "./units.js";

/** What keeps a value from being tables that `zoneTables` wrote. */
export function checkZoneTables(value: unknown): readonly Issue[] {
  if (!isRecord(value)) return [optionIssue("zones", value, "pass what `zoneTables` wrote")];
  const { schema, id, from, until, zones } = value;
  const issues: Issue[] = [];
  if (schema !== 1) issues.push(optionIssue("schema", schema, "pass tables of schema 1"));
  if (typeof id !== "string") issues.push(optionIssue("id", id, "pass a text that names the data"));
  if (!Number.isSafeInteger(from)) issues.push(optionIssue("from", from, "pass epoch milliseconds"));
  if (!Number.isSafeInteger(until)) issues.push(optionIssue("until", until, "pass epoch milliseconds"));
  if (!isRecord(zones)) return [...issues, optionIssue("zones", zones, "pass an object of zones")];
  const wrong = Object.entries(zones).filter(([, rows]) => !isTable(rows, from));
  const remedy = "pass a list of [epoch milliseconds, offset in milliseconds], in order, the first at `from`";
  return [...issues, ...wrong.map(([zone, rows]) => optionIssue(childPath("zones", zone), rows, remedy))];
}

function isTable(rows: unknown, from: unknown): boolean {
  if (!Array.isArray(rows) || !rows.every(isRow) || rows[0]?.[0] !== from) return false;
  return rows.every((row, index) => index === 0 || row[0] > rows[index - 1][0]);
}

function isRow(row: unknown): boolean {
  if (!Array.isArray(row) || row.length !== 2) return false;
  const [from, offsetMs] = row;
  return Number.isSafeInteger(from) && Number.isSafeInteger(offsetMs) && Math.abs(offsetMs) < DAY_MS;
}

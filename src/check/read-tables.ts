import { emptyMap } from "../kernel/empty-map.js";
import type { Issue } from "../kernel/issue.js";
import type { Limits } from "../model/limits.js";
import type { Entries } from "../model/table.js";
import { suppliedTables } from "../schema/table.js";
import { readDocument } from "./read-document.js";

/** The tables that a host supplied, as they were read. */
export interface ReadTables {
  /** A copy; empty if the shape of anything in it has a fault. */
  readonly entries: { readonly [table: string]: Entries };
  /** Their paths begin as in the ruleset: `tables.zip`. */
  readonly issues: readonly Issue[];
}

/** Copies the entries that a host supplies and checks their shape. */
export function readTables(tables: unknown, limits: Limits): ReadTables {
  const none = emptyMap<Entries>();
  if (tables === undefined) return { entries: none, issues: [] };
  const { sound, issues } = readDocument(tables, suppliedTables, limits);
  return { entries: sound ?? none, issues: issues.map((issue) => ({ ...issue, path: inTables(issue.path) })) };
}

function inTables(path: string): string {
  return path === "" || path.startsWith("[") ? `tables${path}` : `tables.${path}`;
}

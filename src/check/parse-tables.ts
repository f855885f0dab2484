import { createError } from "../kernel/errors.js";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.js";
import type { Entries } from "../model/table.js";
import { freezeDeep } from "./freeze-deep.js";
import { readTables } from "./read-tables.js";

/**
 * A frozen copy of the entries that a host supplies, by table; what they mean for a ruleset `parseRuleset` checks.
 *
 * @throws RulesetError where their shape has a fault.
 */
export function parseTables(tables: unknown, limits?: Partial<Limits>): { readonly [table: string]: Entries } {
  const { entries, issues } = readTables(tables, { ...DEFAULT_LIMITS, ...limits });
  if (issues.length > 0) throw createError("RulesetError", "ruleset_invalid", issues);
  return freezeDeep(entries);
}

import { createError } from "../kernel/errors.js";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Entries } from "../model/table.js";
import type { Zones } from "../time/zones.js";
import { examineRulesetWith } from "./examine-ruleset.js";
import { freezeDeep } from "./freeze-deep.js";

/**
 * A frozen copy of a ruleset without issues; later changes to the original have no effect.
 *
 * @param tables - what the host supplies, as `parseTables` gave it: it is not read again.
 * @throws RulesetError with every issue.
 */
export function parseRuleset(
  document: unknown,
  tables: { readonly [table: string]: Entries } = {},
  limits?: Partial<Limits>,
  zones?: Zones,
): Ruleset {
  const host = { entries: tables, issues: [] };
  const { ruleset, issues } = examineRulesetWith(host, document, { ...DEFAULT_LIMITS, ...limits }, zones);
  if (issues.length > 0 || ruleset === undefined) throw createError("RulesetError", "ruleset_invalid", issues);
  return freezeDeep(ruleset);
}

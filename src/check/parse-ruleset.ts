import { createError } from "../kernel/errors.js";
import type { Ruleset } from "../model/ruleset.js";
import { examineRuleset, type RulesetOptions } from "./examine-ruleset.js";
import { freezeDeep } from "./freeze-deep.js";

/**
 * A frozen copy of a ruleset without issues; later changes to the original have no effect.
 *
 * @throws RulesetError with every issue.
 */
export function parseRuleset(document: unknown, options?: RulesetOptions): Ruleset {
  const { ruleset, issues } = examineRuleset(document, options);
  if (issues.length > 0 || ruleset === undefined) throw createError("RulesetError", "ruleset_invalid", issues);
  return freezeDeep(ruleset);
}

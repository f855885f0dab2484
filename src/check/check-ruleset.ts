import type { Issue } from "../kernel/issue.js";
import { examineRuleset, type RulesetOptions } from "./examine-ruleset.js";

/**
 * Every issue with a ruleset at once, in the order of their paths; none: it can be loaded. Takes anything and never
 * throws. What only a roster can tell (whether a rep exists) `createRouter` checks.
 *
 * @example
 * ```ts
 * import { checkRuleset } from "lead-router";
 * const [issue] = checkRuleset({ schema: 1, id: "inbound", timezone: "UTC", pools: {}, rulse: [], rules: [] });
 * console.log(issue?.path, issue?.code); // rulse unknown_key
 * ```
 */
export function checkRuleset(ruleset: unknown, options?: RulesetOptions): readonly Issue[] {
  return examineRuleset(ruleset, options).issues;
}

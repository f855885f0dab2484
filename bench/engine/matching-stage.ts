import { parseRuleset } from "../../src/check/parse-ruleset.js";
import { createScope } from "../../src/condition/create-scope.js";
import { compileInput } from "../../src/engine.js";
import { readRules } from "../../src/matching/read-rules.js";
import { prepareLead } from "../../src/prepare/prepare-lead.js";

/** Finds the id of the first rule that is true of a lead; `null`: none is, or the lead cannot be read. */
export type FindRule = (lead: object) => string | null;

/**
 * What a decision does before any step is tried, made of the modules that the engine itself is made of: the one bounded
 * read of the lead with its checks and notes, then the first leaf that is true by the index.
 */
export function createMatchingStage(ruleset: unknown, at: number): FindRule {
  const { preparation, rules, index, steps, decisionSteps, onLimit } = compileInput({ ruleset: parseRuleset(ruleset) });
  return (lead) => {
    const prepared = prepareLead(preparation, lead, { now: at, history: undefined });
    if (!prepared.ok) return null;
    const scope = createScope(prepared.lead, at, decisionSteps);
    const found = readRules(rules, index, { scope, steps, onLimit })();
    return found.kind === "leaf" ? found.node.id : null;
  };
}

import type { Action, Rule, RuleSettings } from "../../src/model/rule.js";
import type { Assign } from "../../src/model/target.js";
import { holds } from "./condition.js";
import { momentOf } from "./instants.js";
import type { World } from "./members.js";
import type { Reading } from "./value.js";

/** A rule that assigns, with all that it inherits. */
export interface Leaf {
  id: string;
  path: string;
  assign: Assign;
  otherwise: NonNullable<RuleSettings["otherwise"]>;
  repeat: NonNullable<RuleSettings["repeat"]>;
  sla: RuleSettings["sla"];
  actions: readonly Action[];
}

/** The leaves that are true, with all their branches true, depth first. */
export function trueLeaves({ ruleset }: World, reading: Reading): Generator<Leaf> {
  return leavesOf(ruleset.rules, "rules", [ruleset.defaults?.rule ?? {}]);

  function* leavesOf(rules: readonly Rule[], path: string, outer: readonly RuleSettings[]): Generator<Leaf> {
    for (const [index, rule] of rules.entries()) {
      if (!isActive(rule, reading.now, ruleset.timezone) || !holds(rule.when, reading)) continue;
      const settings = [...outer, rule];
      const here = `${path}[${index}]`;
      if ("rules" in rule) yield* leavesOf(rule.rules, `${here}.rules`, settings);
      else yield leafOf(rule, here, settings);
    }
  }
}

function leafOf(rule: Rule & { assign: Assign }, path: string, settings: readonly RuleSettings[]): Leaf {
  const innermost = [...settings].reverse();
  return {
    id: rule.id,
    path,
    assign: rule.assign,
    otherwise: innermost.find(({ otherwise }) => otherwise !== undefined)?.otherwise ?? "fallback",
    repeat: innermost.find(({ repeat }) => repeat !== undefined)?.repeat ?? { skipLast: 1 },
    sla: innermost.find(({ sla }) => sla !== undefined)?.sla,
    actions: settings.flatMap(({ actions }) => actions ?? []),
  };
}

/** Switched on, and within its time: from an instant on, until another. */
function isActive({ active = {} }: Rule, at: number, zone: string): boolean {
  if (active === false) return false;
  const { from, until } = active;
  return (from === undefined || momentOf(from, zone) <= at) && (until === undefined || at < momentOf(until, zone));
}

/** All rules and branches, in reading order. */
export function allRules(rules: readonly Rule[]): Rule[] {
  return rules.flatMap((rule) => ("rules" in rule ? [rule, ...allRules(rule.rules)] : [rule]));
}

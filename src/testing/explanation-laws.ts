import type { RepVerdict, StepVerdict } from "../model/explanation.js";
import type { Rule } from "../model/rule.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Law, Routing } from "./law.js";
import { firstViolation, type Passage, type World, walkWorld } from "./world.js";

/** What the full explanation owes its reader. */
export const EXPLANATION_LAWS: readonly Law<World>[] = [
  {
    name: "every-candidate-is-explained",
    statement:
      "The full explanation names every candidate of every step tried, once, as chosen, as stopped by a gate, or as behind others (tier, opening, shortlist, later).",
    check: everyCandidateExplained,
  },
  {
    name: "every-rule-is-explained",
    statement: "The full explanation names every rule in order, and the rule that decided as true.",
    check: everyRuleExplained,
  },
];

function everyCandidateExplained(routing: Routing, world: World): string | null {
  return firstViolation(walkWorld(routing, world), (passage) => {
    const { explanation, reason } = passage.decision;
    if (reason === "lead_invalid") return null;
    if (explanation?.level !== "full") return "there is no full explanation";
    for (const step of explanation.steps) {
      const violation = stepViolation(step, world.ruleset);
      if (violation !== null) return `step ${step.step} of ${step.rule ?? "the fallback"}: ${violation}`;
    }
    return chosenViolation(explanation.steps, passage);
  });
}

function stepViolation(
  { target, candidates, stopped, eligible, result }: StepVerdict,
  ruleset: Ruleset,
): string | null {
  const names = candidates.map(({ rep }) => rep);
  if (new Set(names).size !== names.length) return "a candidate is named twice";
  const expected = "rep" in target ? target.rep : "pool" in target ? namedMembers(ruleset, target.pool) : [];
  const silent = expected.find((rep) => !names.includes(rep));
  if (silent !== undefined) return `${silent} is a candidate and is not named`;
  const passed = candidates.filter(isPassed).length;
  if ("pool" in target && passed !== eligible) return `${eligible} are said to have passed, and ${passed} have`;
  const others = candidates.filter((candidate) => !isPassed(candidate)).map(({ verdict }) => verdict);
  const counted = Object.entries(stopped).every(
    ([gate, count]) => others.filter((each) => each === gate).length === count,
  );
  if (!counted || Object.values(stopped).reduce((sum, count) => sum + count, 0) !== others.length) {
    return "the counts per gate are not those of the candidates";
  }
  const chosen = candidates.filter(({ verdict }) => verdict === "chosen").length;
  const wanted = result === "taken" && ("rep" in target || "pool" in target) ? 1 : 0;
  return chosen === wanted ? null : `${chosen} are said to be chosen`;
}

const PASSED: readonly RepVerdict["verdict"][] = ["chosen", "later", "tier", "opening", "shortlist"];

function isPassed({ verdict }: RepVerdict): boolean {
  return PASSED.includes(verdict);
}

/** The members that pools name; those they choose by `where` are the router's to find. */
function namedMembers(ruleset: Ruleset, pool: string | null): readonly string[] {
  const members = pool === null ? [] : (ruleset.pools[pool]?.members ?? []);
  return members.flatMap((member) => {
    if ("rep" in member) return [member.rep];
    return "pool" in member ? namedMembers(ruleset, member.pool) : [];
  });
}

function chosenViolation(steps: readonly StepVerdict[], { decision }: Passage): string | null {
  const target = decision.assignments[0]?.target;
  const taken = steps.filter(({ result }) => result === "taken");
  if (taken.length !== decision.assignments.length) return `${taken.length} steps are said to have taken the lead`;
  if (target === undefined || !("rep" in target)) return null;
  const chosen = taken[0]?.candidates.find(({ verdict }) => verdict === "chosen");
  return chosen?.rep === target.rep ? null : `${target.rep} has the lead and is not said to be chosen`;
}

function everyRuleExplained(routing: Routing, world: World): string | null {
  const ids = idsOf(world.ruleset.rules);
  return firstViolation(walkWorld(routing, world), ({ decision }) => {
    const { explanation, reason, rule } = decision;
    if (reason === "lead_invalid") return null;
    if (explanation?.level !== "full") return "there is no full explanation";
    const explained = explanation.rules.map((verdict) => verdict.rule);
    if (explained.join("\n") !== ids.join("\n")) return "the rules are not all named, in order";
    const deciding = explanation.rules.find((verdict) => verdict.rule === rule);
    return rule === null || deciding?.verdict === "true" ? null : `${rule} decided and is not said to be true`;
  });
}

function idsOf(rules: readonly Rule[]): string[] {
  return rules.flatMap((rule) => [rule.id, ...("rules" in rule ? idsOf(rule.rules) : [])]);
}

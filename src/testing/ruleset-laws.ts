import { canonicalJson } from "../kernel/canonical-json.js";
import type { Decision } from "../model/decision.js";
import type { Law, Routing } from "./law.js";
import { renameReps } from "./rename-reps.js";
import { firstViolation, type World, walkWorld } from "./world.js";

/** What an edit of the ruleset or the roster may change. */
export const RULESET_LAWS: readonly Law<World>[] = [
  {
    name: "rules-below-change-nothing-above",
    statement: "A rule added below the others never changes a decision that one of them made.",
    check: rulesBelowChangeNothing,
  },
  {
    name: "names-are-only-names",
    statement: "Renaming the reps everywhere changes the names in the decisions and nothing else.",
    check: namesAreOnlyNames,
  },
];

/** A lead that a rule's own step took, was decided by that rule; the added one is always true. */
function rulesBelowChangeNothing(routing: Routing, world: World): string | null {
  const added = { id: "added-below", assign: [{ unassigned: "added below" }] };
  const longer = { ...world.ruleset, rules: [...world.ruleset.rules, added] };
  let router = routing.createRouter({ ruleset: longer, roster: world.roster });
  return firstViolation(walkWorld(routing, world, "none"), ({ call, options, decision }) => {
    if (call.roster !== undefined) router = router.withRoster(call.roster);
    if (decision.reason !== "matched" && decision.reason !== "spilled") return null;
    const other = router.route(call.lead, options);
    return canonicalJson(withoutRuleset(other)) === canonicalJson(withoutRuleset(decision))
      ? null
      : `rule ${other.rule} decides instead of ${decision.rule}`;
  });
}

function namesAreOnlyNames(routing: Routing, world: World): string | null {
  const others = walkWorld(routing, renameReps(world, world), "none");
  return firstViolation(walkWorld(routing, world, "none"), ({ decision }) => {
    const other = others.next().value;
    const expected = canonicalJson(renameReps(bare(decision), world));
    return other && canonicalJson(bare(other.decision)) === expected ? null : "with other names it is another decision";
  });
}

/** Everything but fingerprints, which know the names, and notes, which quote the lead. */
function bare({ outcome, reason, rule, attempt, assignments, actions, changes }: Decision) {
  return { outcome, reason, rule, attempt, assignments, actions, changes };
}

function withoutRuleset(decision: Decision): Decision {
  return { ...decision, ruleset: "" };
}

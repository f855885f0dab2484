import { checkExpression } from "../condition/check-expression.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import type { Limits } from "../model/limits.js";
import type { Roster } from "../model/roster.js";
import type { Ruleset } from "../model/ruleset.js";
import { checkContext, isPresent } from "./check-expressions.js";
import type { Draft } from "./draft.js";
import { capPlaces } from "./expression-places.js";
import { knownNames } from "./known-names.js";

/** Every fault in the expressions of a roster: limits of a rep's own caps, over the rep and the tables of the ruleset. */
export function checkRepExpressions(roster: Draft<Roster>, ruleset: Draft<Ruleset>, limits: Limits): readonly Issue[] {
  const surroundings = { ruleset, names: knownNames(ruleset), limits };
  const context = checkContext(surroundings, { scope: "rep", root: false, decided: 0 });
  return (roster.reps ?? []).flatMap((rep, index) =>
    capPlaces(rep?.caps, childPath("reps", index), "rep").flatMap(({ path, expression }) =>
      isPresent(expression) ? checkExpression(expression, path, context) : [],
    ),
  );
}

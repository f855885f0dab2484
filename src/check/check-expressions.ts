import type { CheckContext } from "../condition/check-context.js";
import { checkExpression } from "../condition/check-expression.js";
import { compareText } from "../kernel/compare-text.js";
import type { Issue } from "../kernel/issue.js";
import type { Json } from "../model/json.js";
import type { Examination } from "./examination.js";
import { type ExpressionPlace, expressionPlaces } from "./expression-places.js";
import { suggest } from "./suggest.js";

/** Every fault in every expression of a ruleset. */
export function checkExpressions(examination: Examination): readonly Issue[] {
  const contexts = new Map<string, CheckContext>();
  const issues: Issue[] = [];
  for (const { path, expression, scope, root, decided } of expressionPlaces(examination)) {
    if (!isPresent(expression)) continue;
    const key = `${scope} ${root} ${decided}`;
    const context = contexts.get(key) ?? checkContext(examination, { scope, root, decided });
    contexts.set(key, context);
    for (const issue of checkExpression(expression, path, context)) issues.push(issue);
  }
  return issues;
}

/** The surroundings of the expressions of one kind of place. */
export function checkContext(
  { ruleset, names, limits }: Pick<Examination, "ruleset" | "names" | "limits">,
  { scope, root, decided }: Pick<ExpressionPlace, "scope" | "root" | "decided">,
): CheckContext {
  const semantics = ruleset.semantics ?? "strict";
  const { tables } = names;
  const [schedules, roles] = [inOrder(names.schedules), inOrder(names.roles)];
  const earlier = [...names.roles].slice(0, decided);
  return { root, scope, tables, schedules, roles, decided: earlier, limits, semantics, suggest, inItem: false };
}

function inOrder(names: ReadonlySet<string>): readonly string[] {
  return [...names].sort(compareText);
}

/** What stands in a document is a snapshot, hence JSON wherever it is anything. */
export function isPresent(expression: unknown): expression is Json {
  return expression !== undefined;
}

import type { CheckContext } from "../condition/check-context.js";
import { checkExpression } from "../condition/check-expression.js";
import type { Issue } from "../kernel/issue.js";
import type { Json } from "../model/json.js";
import type { Examination } from "./examination.js";
import { type ExpressionPlace, expressionPlaces } from "./expression-places.js";
import { suggest } from "./suggest.js";

/** Every fault in every expression of a ruleset. */
export function checkExpressions(examination: Examination): readonly Issue[] {
  const contexts = new Map<string, CheckContext>();
  const issues: Issue[] = [];
  for (const { path, expression, scope, root } of expressionPlaces(examination)) {
    if (!isPresent(expression)) continue;
    const key = `${scope} ${root}`;
    const context = contexts.get(key) ?? contextOf(examination, scope, root);
    contexts.set(key, context);
    for (const issue of checkExpression(expression, path, context)) issues.push(issue);
  }
  return issues;
}

function contextOf(examination: Examination, scope: ExpressionPlace["scope"], root: boolean): CheckContext {
  const { ruleset, names, limits } = examination;
  const semantics = ruleset.semantics ?? "strict";
  return { root, scope, tables: names.tables, limits, semantics, suggest, inItem: false };
}

// What stands in a document is a snapshot, hence JSON wherever it is anything.
function isPresent(expression: unknown): expression is Json {
  return expression !== undefined;
}

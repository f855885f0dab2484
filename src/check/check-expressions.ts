import { checkExpression } from "../condition/check-expression.js";
import type { Issue } from "../kernel/issue.js";
import type { Json } from "../model/json.js";
import type { Examination } from "./examination.js";
import { expressionPlaces } from "./expression-places.js";
import { suggest } from "./suggest.js";

/** Every fault in every expression of a ruleset. */
export function checkExpressions(examination: Examination): readonly Issue[] {
  const { ruleset, names, limits } = examination;
  const shared = { tables: names.tables, limits, semantics: ruleset.semantics ?? "strict", suggest, inItem: false };
  const issues: Issue[] = [];
  for (const { path, expression, scope, root } of expressionPlaces(examination)) {
    if (!isPresent(expression)) continue;
    for (const issue of checkExpression(expression, path, { ...shared, scope, root })) issues.push(issue);
  }
  return issues;
}

// What stands in a document is a snapshot, hence JSON wherever it is anything.
function isPresent(expression: unknown): expression is Json {
  return expression !== undefined;
}

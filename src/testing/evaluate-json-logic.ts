import { snapshot } from "../check/snapshot.js";
import { compileExpression } from "../condition/compile-expression.js";
import { createScope } from "../condition/create-scope.js";
import { evaluateExpression } from "../condition/evaluate-expression.js";
import type { Scope } from "../condition/scope.js";
import { createError } from "../kernel/errors.js";
import type { Issue } from "../kernel/issue.js";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.js";
import { computedReads } from "./computed-reads.js";
import { plainJson } from "./plain-json.js";
import { type RewrittenRule, rewriteRule } from "./rewrite-rule.js";

/** Data over it could not be read in the steps of a condition anyway. */
const DATA_LIMITS: Limits = Object.freeze({ ...DEFAULT_LIMITS, documentNodes: 100_000 });

/**
 * Evaluates any JsonLogic rule over any data with the operators of conditions, compiled as a ruleset in
 * `"semantics": "jsonlogic"` compiles them: what a rule of yours comes to here.
 *
 * A ruleset refuses some of what json-logic-js accepts, because there it is a mistake. Here it is evaluated: a rule may
 * be a literal or a list, paths may be computed (`{ "var": { "cat": … } }`, `{ "missing": { "merge": … } }`) and read the
 * whole data (`{ "var": "" }`), operands may be too few or too many, an object with two keys is a literal. For this the
 * rule is rewritten a little before it is compiled, and its data stands as the item of an iterator. Nothing is handed to
 * json-logic-js that a condition would not hand to it, and no data is ever run as a rule.
 *
 * @param rule - plain JSON. It is copied, as is the data.
 * @param data - anything: only own properties are read, and what is not JSON (a function, NaN, a cycle, a value that
 * throws when it is read), is nested over 64 levels deep or is over 100,000 values counts as `null`.
 * @returns a JSON value (or NaN, Infinity: `{ "/": [1, 0] }`); `undefined` where the steps of a condition do not suffice.
 * @throws a `RulesetError` with every issue, if the rule is not JSON, is nested over 64 levels deep, or has an operator
 * that there is not, or one of ours with operands that it cannot have.
 *
 * @example
 * ```ts
 * import { evaluateJsonLogic } from "lead-router/testing";
 * console.log(evaluateJsonLogic({ "<": [{ var: "employees" }, 50] }, {})); // true
 * console.log(evaluateJsonLogic({ var: { cat: ["offices.", { var: "country" }] } }, { country: "FR", offices: { FR: "Paris" } }));
 * // Paris
 * ```
 */
export function evaluateJsonLogic(rule: unknown, data: unknown): unknown {
  const { expression, literals } = readRule(rule);
  const scope = scopeOn(data);
  const lookups = computedReads(literals, scope);
  const context = { slotOf: () => 0, lookups, semantics: "jsonlogic" } as const;
  const compiled = compileExpression({ map: [{ var: "data" }, expression] }, "", context);
  const values = evaluateExpression(compiled, scope, DEFAULT_LIMITS.steps);
  return Array.isArray(values) ? values[0] : undefined;
}

function readRule(rule: unknown): RewrittenRule {
  const { value, issues } = snapshot(rule, DEFAULT_LIMITS);
  refuse(issues);
  const rewritten = rewriteRule(plainJson(value));
  refuse(rewritten.issues);
  return rewritten;
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw createError("RulesetError", "rule_invalid", issues);
}

/** The data is the only item of the list in the only slot. */
function scopeOn(data: unknown): Scope {
  const item = plainJson(snapshot(data, DATA_LIMITS).value);
  return createScope([[item]], 0, DEFAULT_LIMITS.steps);
}

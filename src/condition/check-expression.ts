import { compareText } from "../kernel/compare-text.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Json } from "../model/json.js";
import { checkMissing, checkMissingSome, checkPresent, checkVar } from "./check-access.js";
import type { CheckContext } from "./check-context.js";
import { checkInSchedule } from "./check-in-schedule.js";
import { checkIs } from "./check-is.js";
import { checkListLength, checkScalar } from "./check-literals.js";
import { checkLookup } from "./check-lookup.js";
import { checkUse, meantOperator, unknownOperator } from "./check-operator.js";
import { checkOrdering } from "./check-ordering.js";
import { type Excess, measureExpression } from "./measure-expression.js";
import { isOperator, OPERATORS, type Operator } from "./operators.js";
import { type OperationParts, operandPath, readOperation } from "./read-operation.js";

export type { CheckContext } from "./check-context.js";

/**
 * Every fault in an expression, in the order of the document. One that is nested too deeply or too large is only said to
 * be that.
 */
export function checkExpression(expression: Json, path: string, context: CheckContext): Issue[] {
  const excess = measureExpression(expression, context.limits);
  if (excess !== null) return [tooLarge(excess, path, context)];
  if (!isRoot(expression, context)) return [badRoot(expression, path, context)];
  const issues: Issue[] = [];
  checkNode(expression, path, context, issues);
  return issues;
}

function isRoot(expression: Json, { root }: CheckContext): boolean {
  if (Array.isArray(expression)) return false;
  return !root || typeof expression === "boolean" || (typeof expression === "object" && expression !== null);
}

function checkNode(node: Json, path: string, context: CheckContext, issues: Issue[]): void {
  if (typeof node !== "object" || node === null) {
    issues.push(...checkScalar(node, path));
  } else if (Array.isArray(node)) {
    checkList(node, path, context, issues);
  } else {
    const parts = readOperation(node, path);
    if (parts === null) issues.push(notOneKey(node, path));
    else checkOperation(parts, path, context, issues);
  }
}

function checkList(list: readonly Json[], path: string, context: CheckContext, issues: Issue[]): void {
  const tooLong = checkListLength(list, path, context);
  issues.push(...tooLong);
  if (tooLong.length > 0) return;
  list.forEach((item, index) => {
    checkNode(item, childPath(path, index), context, issues);
  });
}

function checkOperation(parts: OperationParts, path: string, context: CheckContext, issues: Issue[]): void {
  const { name, operands } = parts;
  if (isOperator(name)) {
    issues.push(...checkUse(name, operands.length, path), ...checkFamily(name, parts, path, context));
    checkOperands(name, parts, context, issues);
  } else {
    checkUnknown(parts, path, context, issues);
  }
}

/** A misspelt operator's operands are checked too; what looks like no operator at all has none. */
function checkUnknown(parts: OperationParts, path: string, context: CheckContext, issues: Issue[]): void {
  const meant = meantOperator(parts.name, context);
  issues.push(unknownOperator(parts.name, meant, path));
  if (meant === null || !isOperator(meant)) return;
  issues.push(...checkFamily(meant, parts, path, context));
  checkOperands(meant, parts, context, issues);
}

function checkFamily(operator: Operator, parts: OperationParts, path: string, context: CheckContext): readonly Issue[] {
  switch (OPERATORS[operator].family) {
    case "ordering":
      return checkOrdering(operator, parts, context);
    case "lookup":
      return checkLookup(parts, path, context);
    case "is":
      return checkIs(parts, context);
    case "time":
      return operator === "inSchedule" ? checkInSchedule(parts, context) : [];
    case "access":
      return checkAccess(operator, parts, path, context);
    default:
      return [];
  }
}

function checkAccess(operator: Operator, parts: OperationParts, path: string, context: CheckContext): readonly Issue[] {
  switch (operator) {
    case "var":
      return checkVar(parts, path, context);
    case "missing":
      return checkMissing(parts, context);
    case "missing_some":
      return checkMissingSome(parts, context);
    default:
      return checkPresent(parts);
  }
}

/** Those operands that are expressions. */
function checkOperands(operator: Operator, parts: OperationParts, context: CheckContext, issues: Issue[]): void {
  if (operator === "missing" || operator === "missing_some" || operator === "is") return;
  const iterates = OPERATORS[operator].family === "iterator";
  for (let index = operator === "var" ? 1 : 0; index < parts.operands.length; index++) {
    const own = iterates && index === 1 ? { ...context, inItem: true } : context;
    checkNode(parts.operands[index] ?? null, operandPath(parts, index), own, issues);
  }
}

function badRoot(expression: Json, path: string, { root }: CheckContext): Issue {
  const [what, remedy] = root
    ? ["a condition", 'write an operation like `{ "is": { "country": "US" } }`, `true` or `false`']
    : ["an expression", "write a single value or an operation; `merge` makes a list"];
  return { path, code: "bad_root", message: `\`${quote(expression)}\` is not ${what}`, remedy };
}

function tooLarge(excess: Exclude<Excess, null>, path: string, { limits }: CheckContext): Issue {
  if (excess === "depth") {
    const message = `the expression is nested more than ${limits.depth} levels deep`;
    return { path, code: "too_deep", message, remedy: "flatten it, or move parts into derived fields" };
  }
  const message = `the expression has more than ${limits.conditionNodes} nodes`;
  return { path, code: "too_many_nodes", message, remedy: "use lists and tables, or move parts into derived fields" };
}

function notOneKey(node: { readonly [key: string]: Json }, path: string): Issue {
  const keys = Object.keys(node).sort(compareText);
  return {
    path,
    code: "not_one_key",
    message: `an operation has one key, its operator; this object has ${keys.length}: \`${quote(keys)}\``,
    remedy: 'join conditions with `{ "and": […] }`, or compare several fields with `is`',
  };
}

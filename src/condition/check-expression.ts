import { compareText } from "../kernel/compare-text.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Json } from "../model/json.js";
import { checkMissing, checkMissingSome, checkPresent, checkVar } from "./check-access.js";
import type { CheckContext, NodeContext } from "./check-context.js";
import { checkIs } from "./check-is.js";
import { checkListLength, checkScalar } from "./check-literals.js";
import { checkLookup } from "./check-lookup.js";
import { checkUse, meantOperator, unknownOperator } from "./check-operator.js";
import { checkOrdering } from "./check-ordering.js";
import { type Excess, measureExpression } from "./measure-expression.js";
import { isOperator, OPERATORS, type Operator } from "./operators.js";
import { type OperationParts, readOperation } from "./read-operation.js";

export type { CheckContext } from "./check-context.js";

/**
 * Every fault in an expression, in the order of the document. One that is nested too deeply or too large is only said to
 * be that.
 */
export function checkExpression(expression: Json, context: CheckContext): Issue[] {
  const excess = measureExpression(expression, context.limits);
  if (excess !== null) return [tooLarge(excess, context)];
  if (!isRoot(expression, context)) return [badRoot(expression, context)];
  return checkNode(expression, { ...context, inItem: false });
}

function isRoot(expression: Json, { root }: CheckContext): boolean {
  if (Array.isArray(expression)) return false;
  return !root || typeof expression === "boolean" || (typeof expression === "object" && expression !== null);
}

function checkNode(node: Json, context: NodeContext): Issue[] {
  if (typeof node !== "object" || node === null) return checkScalar(node, context.path);
  if (Array.isArray(node)) return checkList(node, context);
  const parts = readOperation(node, context.path);
  return parts === null ? [notOneKey(node, context.path)] : checkOperation(parts, context);
}

function checkList(list: readonly Json[], context: NodeContext): Issue[] {
  const tooLong = checkListLength(list, context.path, context);
  if (tooLong.length > 0) return tooLong;
  return list.flatMap((item, index) => checkNode(item, { ...context, path: childPath(context.path, index) }));
}

function checkOperation(parts: OperationParts, context: NodeContext): Issue[] {
  const { name, operands } = parts;
  if (!isOperator(name)) return checkUnknown(parts, context);
  return [
    ...checkUse(name, operands.length, context.path),
    ...checkFamily(name, parts, context),
    ...checkOperands(name, parts, context),
  ];
}

/** A misspelt operator's operands are checked too; what looks like no operator at all has none. */
function checkUnknown(parts: OperationParts, context: NodeContext): Issue[] {
  const meant = meantOperator(parts.name, context);
  const issue = unknownOperator(parts.name, meant, context.path);
  if (meant === null || !isOperator(meant)) return [issue];
  return [issue, ...checkFamily(meant, parts, context), ...checkOperands(meant, parts, context)];
}

function checkFamily(operator: Operator, parts: OperationParts, context: NodeContext): Issue[] {
  switch (OPERATORS[operator].family) {
    case "ordering":
      return checkOrdering(operator, parts, context);
    case "lookup":
      return checkLookup(parts, context);
    case "is":
      return checkIs(parts, context);
    case "access":
      return checkAccess(operator, parts, context);
    default:
      return [];
  }
}

function checkAccess(operator: Operator, parts: OperationParts, context: NodeContext): Issue[] {
  switch (operator) {
    case "var":
      return checkVar(parts, context);
    case "missing":
      return checkMissing(parts, context);
    case "missing_some":
      return checkMissingSome(parts, context);
    default:
      return checkPresent(parts);
  }
}

/** Those operands that are expressions. */
function checkOperands(operator: Operator, { operands, pathOf }: OperationParts, context: NodeContext): Issue[] {
  if (operator === "missing" || operator === "missing_some" || operator === "is") return [];
  const iterates = OPERATORS[operator].family === "iterator";
  return operands.flatMap((operand, index) => {
    if (operator === "var" && index === 0) return [];
    return checkNode(operand, { ...context, path: pathOf(index), inItem: context.inItem || (iterates && index === 1) });
  });
}

function badRoot(expression: Json, { path, root }: CheckContext): Issue {
  const [what, remedy] = root
    ? ["a condition", 'write an operation like `{ "is": { "country": "US" } }`, `true` or `false`']
    : ["an expression", "write a single value or an operation; `merge` makes a list"];
  return { path, code: "bad_root", message: `\`${quote(expression)}\` is not ${what}`, remedy };
}

function tooLarge(excess: Exclude<Excess, null>, { path, limits }: CheckContext): Issue {
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

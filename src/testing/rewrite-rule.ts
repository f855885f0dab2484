import { isOperator, OPERATORS, type Operator } from "../condition/operators.js";
import { type OperationParts, operandPath, readOperation } from "../condition/read-operation.js";
import { isContainer } from "../kernel/is-container.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import type { Json, Operation } from "../model/json.js";
import type { ComputedRead } from "./computed-reads.js";
import { operationIssues } from "./operation-issues.js";

/** A rule in the grammar of conditions, over the tables of `computedReads`. */
export interface RewrittenRule {
  readonly expression: Json;
  /** The objects that are no operations, in the order of their positions. */
  readonly literals: readonly Json[];
  /** What has no meaning; where there is any, the expression has none either. */
  readonly issues: readonly Issue[];
}

interface Rewriting {
  readonly literals: Json[];
  readonly issues: Issue[];
}

const WHOLE: Operation = Object.freeze({ var: "" });

/** Operators that want all their operands; to the others an operand that is not there is none. */
const PADDED: ReadonlySet<Operator> = new Set<Operator>([
  ...(["!", "!!", "==", "!=", "in"] as const),
  ...(["some", "all", "none", "filter", "map", "reduce"] as const),
]);

/**
 * Says a rule of json-logic-js in the grammar of conditions: computed paths and objects that are no operations become
 * lookups, operands that are not there `null`. Everything else stays as it is, and is evaluated by our operators.
 */
export function rewriteRule(rule: Json): RewrittenRule {
  const rewriting: Rewriting = { literals: [], issues: [] };
  const expression = rewriteNode(rule, "", rewriting);
  return { expression, ...rewriting };
}

function rewriteNode(node: Json, path: string, rewriting: Rewriting): Json {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((item, index) => rewriteNode(item, childPath(path, index), rewriting));
  const parts = readOperation(node, path);
  if (parts === null) return look("literal", [rewriting.literals.push(node) - 1]);
  const issues = operationIssues(parts, path);
  rewriting.issues.push(...issues);
  if (!isOperator(parts.name)) return null;
  return parts.name === "is" ? node : rewriteOperation(parts.name, parts, rewriting);
}

function rewriteOperation(operator: Operator, parts: OperationParts, rewriting: Rewriting): Json {
  const { operands } = parts;
  const rewritten = operands.map((operand, index) => rewriteNode(operand, operandPath(parts, index), rewriting));
  switch (operator) {
    case "var":
      return isContainer(operands[0]) ? look("var", [WHOLE, ...rewritten]) : { var: rewritten };
    case "missing":
      return areKeys(keysOf(operands)) ? { missing: rewritten } : look("missing", [WHOLE, ...rewritten]);
    case "missing_some":
      return areCounted(operands) ? { missing_some: rewritten } : look("missing_some", [WHOLE, ...rewritten]);
    case "===":
    case "!==":
      return operands.length < 2 ? sameAsNothing(operator, operands.length) : { [operator]: rewritten };
    case "*":
      return operands.length === 0 ? 1 : { "*": rewritten };
    default:
      return { [operator]: PADDED.has(operator) ? padded(rewritten, OPERATORS[operator].least) : rewritten };
  }
}

function look(read: ComputedRead, keys: readonly Json[]): Operation {
  return { lookup: [read, ...keys] };
}

function keysOf(operands: readonly Json[]): readonly Json[] {
  const [first] = operands;
  return Array.isArray(first) ? first : operands;
}

/** Paths as they are written out; anything else, `null` included, is read when its value is known. */
function areKeys(keys: readonly Json[]): boolean {
  return keys.every((key) => typeof key === "string" || typeof key === "number");
}

function areCounted([need, keys]: readonly Json[]): boolean {
  return typeof need === "number" && Array.isArray(keys) && areKeys(keys);
}

// To json-logic-js an operand that is not there is `undefined`, and that is `===` to nothing that JSON can say.
function sameAsNothing(operator: "===" | "!==", count: number): boolean {
  return (operator === "===") === (count === 0);
}

function padded(operands: readonly Json[], least: number): Json[] {
  const lacking = Math.max(0, least - operands.length);
  return [...operands, ...Array.from({ length: lacking }, () => null)];
}

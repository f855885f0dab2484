import { suggest } from "../check/suggest.js";
import type { CheckContext } from "../condition/check-context.js";
import { checkIs } from "../condition/check-is.js";
import { checkLookup } from "../condition/check-lookup.js";
import { checkUse, meantOperator, unknownOperator } from "../condition/check-operator.js";
import { isOperator, OPERATORS, type Operator } from "../condition/operators.js";
import type { OperationParts } from "../condition/read-operation.js";
import type { Issue } from "../kernel/issue.js";
import { quote } from "../kernel/quote.js";
import { DEFAULT_LIMITS } from "../model/limits.js";

/** Our additions to JsonLogic: json-logic-js, which forgives the wrong number of operands, does not know them. */
const ADDITIONS: ReadonlySet<Operator> = new Set<Operator>([
  ...(["is", "present", "between", "covers", "lookup"] as const),
  ...(["startsWith", "endsWith", "lower", "emailDomain", "daysBetween", "inSchedule"] as const),
]);

/** A rule stands as if inside an iterator, its data being the item: paths begin there, whatever they are called. */
const CONTEXT: CheckContext = Object.freeze({
  root: false,
  scope: "lead",
  inItem: true,
  tables: new Map(),
  schedules: [],
  roles: [],
  decided: [],
  limits: DEFAULT_LIMITS,
  semantics: "jsonlogic",
  suggest,
});

/** What makes one operation of a rule meaningless, whatever its data: an unknown operator, or a misuse of an addition. */
export function operationIssues(parts: OperationParts, path: string): readonly Issue[] {
  const { name, operands } = parts;
  if (!isOperator(name)) return [unknownOperator(name, meantOperator(name, CONTEXT), path)];
  if (!ADDITIONS.has(name)) return [];
  if (OPERATORS[name].family === "time") return [withoutRuleset(name, path)];
  const misuse = checkUse(name, operands.length, path);
  if (name === "is") return [...misuse, ...checkIs(parts, CONTEXT)];
  return name === "lookup" ? [...misuse, ...checkLookup(parts, path, CONTEXT)] : misuse;
}

function withoutRuleset(name: Operator, path: string): Issue {
  return {
    path,
    code: "needs_ruleset",
    message: `\`${quote(name)}\` asks a ruleset for its time zone and schedules, and here is none`,
    remedy: "try it in a condition of a ruleset",
  };
}

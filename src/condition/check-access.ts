import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Json } from "../model/json.js";
import type { CheckContext } from "./check-context.js";
import { checkListLength } from "./check-literals.js";
import { checkPath } from "./check-path.js";
import { type OperationParts, operandPath } from "./read-operation.js";

/** `var`: its path; the default is an expression of its own. */
export function checkVar(parts: OperationParts, path: string, context: CheckContext): readonly Issue[] {
  const { operands } = parts;
  return checkPath(operands[0] ?? null, operands.length === 0 ? path : operandPath(parts, 0), context);
}

/** `missing`: its keys, one by one or as one list. */
export function checkMissing(parts: OperationParts, context: CheckContext): readonly Issue[] {
  const pathOf = (index: number) => operandPath(parts, index);
  const [first, ...rest] = parts.operands;
  if (!Array.isArray(first)) return checkKeys(parts.operands, pathOf, context);
  return [...checkKeyList(first, pathOf(0), context), ...rest.map((key, index) => ignoredKey(key, pathOf(index + 1)))];
}

/** `missing_some`: how many keys must be there, and a list of different keys, at least so many. */
export function checkMissingSome(parts: OperationParts, context: CheckContext): readonly Issue[] {
  const [need = null, keys = null] = parts.operands;
  const keysPath = operandPath(parts, 1);
  if (!Array.isArray(keys)) return [badMissingSome(keys, keysPath, "is not a list of paths")];
  const issues = [...checkKeyList(keys, keysPath, context)];
  if (new Set(keys).size < keys.length) issues.push(badMissingSome(keys, keysPath, "names a path twice"));
  if (typeof need !== "number" || !Number.isSafeInteger(need) || need < 1 || need > keys.length) {
    issues.push(badMissingSome(need, operandPath(parts, 0), "is not how many of the paths must be there"));
  }
  return issues;
}

/** `present` asks for a value; a text written out is always there. */
export function checkPresent(parts: OperationParts): readonly Issue[] {
  const [operand] = parts.operands;
  if (typeof operand !== "string" || operand === "") return [];
  return [
    {
      path: operandPath(parts, 0),
      code: "always_present",
      message: `the text \`${quote(operand)}\` is always present`,
      remedy: `write \`{ "present": { "var": "…" } }\` to ask for a field`,
    },
  ];
}

function checkKeyList(keys: readonly Json[], path: string, context: CheckContext): readonly Issue[] {
  const tooLong = checkListLength(keys, path, context);
  return tooLong.length > 0 ? tooLong : checkKeys(keys, (index) => childPath(path, index), context);
}

function checkKeys(keys: readonly Json[], pathOf: (index: number) => string, context: CheckContext): readonly Issue[] {
  return keys.flatMap((key, index) => {
    const isEmpty = key === null || key === "";
    return checkPath(key, pathOf(index), { ...context, inItem: context.inItem && !isEmpty });
  });
}

function ignoredKey(key: Json, path: string): Issue {
  return {
    path,
    code: "wrong_arity",
    message: `\`${quote(key)}\` stands behind a list of paths and would be ignored`,
    remedy: "write all paths into the list",
  };
}

function badMissingSome(value: Json, path: string, what: string): Issue {
  return {
    path,
    code: "bad_missing_some",
    message: `\`${quote(value)}\` ${what}`,
    remedy: 'write `{ "missing_some": [1, ["phone", "email"]] }`: a whole number, and at least so many different paths',
  };
}

import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Json } from "../model/json.js";
import type { NodeContext } from "./check-context.js";
import { checkListLength } from "./check-literals.js";
import { checkPath } from "./check-path.js";
import type { OperationParts } from "./read-operation.js";

/** `var`: its path; the default is an expression of its own. */
export function checkVar({ operands, pathOf }: OperationParts, context: NodeContext): Issue[] {
  return checkPath(operands[0] ?? null, operands.length === 0 ? context.path : pathOf(0), context);
}

/** `missing`: its keys, one by one or as one list. */
export function checkMissing({ operands, pathOf }: OperationParts, context: NodeContext): Issue[] {
  const [first, ...rest] = operands;
  if (!Array.isArray(first)) return checkKeys(operands, pathOf, context);
  return [...checkKeyList(first, pathOf(0), context), ...rest.map((key, index) => ignoredKey(key, pathOf(index + 1)))];
}

/** `missing_some`: how many keys must be there, and a list of different keys, at least so many. */
export function checkMissingSome({ operands, pathOf }: OperationParts, context: NodeContext): Issue[] {
  const [need = null, keys = null] = operands;
  if (!Array.isArray(keys)) return [badMissingSome(keys, pathOf(1), "is not a list of paths")];
  const issues = checkKeyList(keys, pathOf(1), context);
  if (new Set(keys).size < keys.length) issues.push(badMissingSome(keys, pathOf(1), "names a path twice"));
  if (typeof need !== "number" || !Number.isSafeInteger(need) || need < 1 || need > keys.length) {
    issues.push(badMissingSome(need, pathOf(0), "is not how many of the paths must be there"));
  }
  return issues;
}

/** `present` asks for a value; a text written out is always there. */
export function checkPresent({ operands, pathOf }: OperationParts): Issue[] {
  const [operand] = operands;
  if (typeof operand !== "string" || operand === "") return [];
  return [
    {
      path: pathOf(0),
      code: "always_present",
      message: `the text \`${quote(operand)}\` is always present`,
      remedy: `write \`{ "present": { "var": "…" } }\` to ask for a field`,
    },
  ];
}

function checkKeyList(keys: readonly Json[], path: string, context: NodeContext): Issue[] {
  const tooLong = checkListLength(keys, path, context);
  return tooLong.length > 0 ? tooLong : checkKeys(keys, (index) => childPath(path, index), context);
}

function checkKeys(keys: readonly Json[], pathOf: (index: number) => string, context: NodeContext): Issue[] {
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

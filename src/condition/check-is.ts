import { compareText } from "../kernel/compare-text.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import { readOwn } from "../kernel/read-own.js";
import type { Json } from "../model/json.js";
import type { NodeContext } from "./check-context.js";
import { checkListLength, checkScalar } from "./check-literals.js";
import { checkBound, checkBounds } from "./check-ordering.js";
import { checkPath } from "./check-path.js";
import type { OperationParts } from "./read-operation.js";

type JsonObject = { readonly [key: string]: Json };

const BOUNDS: readonly string[] = Object.freeze(["min", "max"]);

/** `is`: an object of paths, each with a literal, a list of literals or `{ "min", "max" }`. */
export function checkIs({ operands, pathOf }: OperationParts, context: NodeContext): Issue[] {
  const [body = null] = operands;
  if (!isRecord(body) || Object.keys(body).length === 0) return [badIs(body, pathOf(0))];
  const members = Object.entries(body).sort((a, b) => compareText(a[0], b[0]));
  return members.flatMap(([key, wanted]) => checkMember(key, wanted, childPath(pathOf(0), key), context));
}

function checkMember(key: string, wanted: Json, path: string, context: NodeContext): Issue[] {
  return [...checkPath(key, path, context), ...checkWanted(wanted, path, context)];
}

function checkWanted(wanted: Json, path: string, context: NodeContext): Issue[] {
  if (Array.isArray(wanted)) return checkList(wanted, path, context);
  return isRecord(wanted) ? checkWithin(wanted, path, context) : checkScalar(wanted, path);
}

function checkList(wanted: readonly Json[], path: string, context: NodeContext): Issue[] {
  const tooLong = checkListLength(wanted, path, context);
  if (tooLong.length > 0) return tooLong;
  return wanted.flatMap((item, index) => {
    const itemPath = childPath(path, index);
    return typeof item === "object" && item !== null ? [badIs(item, itemPath)] : checkScalar(item, itemPath);
  });
}

function checkWithin(wanted: JsonObject, path: string, context: NodeContext): Issue[] {
  const keys = Object.keys(wanted);
  if (keys.length === 0 || keys.some((key) => !BOUNDS.includes(key))) return [badIs(wanted, path)];
  const faults = BOUNDS.filter((key) => Object.hasOwn(wanted, key)).flatMap((key) => {
    const bound = wanted[key] ?? null;
    const boundPath = childPath(path, key);
    if (typeof bound === "string") return checkBound(bound, boundPath, context);
    return typeof bound === "number" && Number.isFinite(bound) ? [] : [badIs(bound, boundPath)];
  });
  const [low, high] = [readOwn(wanted, "min"), readOwn(wanted, "max")];
  return [...faults, ...checkBounds(low, high, childPath(path, "min"), context)];
}

function badIs(value: Json, path: string): Issue {
  return {
    path,
    code: "bad_is",
    message: `\`${quote(value)}\` is nothing that \`is\` can ask for`,
    remedy:
      'write `{ "is": { "country": ["US", "CA"], "employees": { "min": 200 } } }`: a literal, a list of literals, or `min` and `max`',
  };
}

import { compareText } from "../kernel/compare-text.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import { readOwn } from "../kernel/read-own.js";
import type { Json } from "../model/json.js";
import type { CheckContext } from "./check-context.js";
import { checkListLength, checkScalar } from "./check-literals.js";
import { checkBound, checkBounds } from "./check-ordering.js";
import { checkPath } from "./check-path.js";
import { type OperationParts, operandPath } from "./read-operation.js";

type JsonObject = { readonly [key: string]: Json };

const BOUNDS: readonly string[] = Object.freeze(["min", "max"]);

/** `is`: an object of paths, each with a literal, a list of literals or `{ "min", "max" }`. */
export function checkIs(parts: OperationParts, context: CheckContext): Issue[] {
  const [body = null] = parts.operands;
  const bodyPath = operandPath(parts, 0);
  const keys = isRecord(body) ? Object.keys(body).sort(compareText) : [];
  if (!isRecord(body) || keys.length === 0) return [badIs(body, bodyPath)];
  const issues: Issue[] = [];
  for (const key of keys) {
    const path = childPath(bodyPath, key);
    issues.push(...checkPath(key, path, context), ...checkWanted(body[key] ?? null, path, context));
  }
  return issues;
}

function checkWanted(wanted: Json, path: string, context: CheckContext): Issue[] {
  if (Array.isArray(wanted)) return checkList(wanted, path, context);
  return isRecord(wanted) ? checkWithin(wanted, path, context) : checkScalar(wanted, path);
}

function checkList(wanted: readonly Json[], path: string, context: CheckContext): Issue[] {
  const tooLong = checkListLength(wanted, path, context);
  if (tooLong.length > 0) return tooLong;
  return wanted.flatMap((item, index) => {
    const itemPath = childPath(path, index);
    return typeof item === "object" && item !== null ? [badIs(item, itemPath)] : checkScalar(item, itemPath);
  });
}

function checkWithin(wanted: JsonObject, path: string, context: CheckContext): Issue[] {
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

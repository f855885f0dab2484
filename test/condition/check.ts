import { type CheckContext, checkExpression } from "../../src/condition/check-expression.js";
import type { Issue } from "../../src/kernel/issue.js";
import type { Json } from "../../src/model/json.js";
import { DEFAULT_LIMITS } from "../../src/model/limits.js";
import { asInput } from "../as-input.js";

const CONTEXT: CheckContext = {
  root: true,
  scope: "both",
  tables: new Map([
    ["zips", 1],
    ["grid", 2],
  ]),
  schedules: ["office"],
  roles: ["ae", "sdr", "am"],
  decided: ["ae", "sdr"],
  limits: DEFAULT_LIMITS,
  semantics: "strict",
  inItem: false,
  suggest: (word, known) => known.find((each) => each.slice(0, 3) === word.slice(0, 3)) ?? null,
};

/** The issues of a condition in ordinary surroundings. */
export function check(expression: Json, context: Partial<CheckContext> = {}): Issue[] {
  return checkExpression(asInput(expression), "when", { ...CONTEXT, ...context });
}

/** The same as `path code`. */
export function faults(expression: Json, context: Partial<CheckContext> = {}): string[] {
  return check(expression, context).map(({ path, code }) => `${path} ${code}`);
}

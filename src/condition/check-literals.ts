import type { Issue } from "../kernel/issue.js";
import { quote } from "../kernel/quote.js";
import type { Json } from "../model/json.js";
import type { CheckContext } from "./check-context.js";

/** A list written out: not longer than the limit. */
export function checkListLength(list: readonly Json[], path: string, { limits }: CheckContext): Issue[] {
  if (list.length <= limits.listLiterals) return [];
  return [
    {
      path,
      code: "list_too_long",
      message: `the list has ${list.length} items, more than ${limits.listLiterals}`,
      remedy: "put the values into a table and use `lookup`",
    },
  ];
}

/** A literal is JSON: NaN and infinities are not. */
export function checkScalar(value: Json, path: string): Issue[] {
  const isJson = value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  return isJson ? [] : [badLiteral(value, path)];
}

function badLiteral(value: Json, path: string): Issue {
  return {
    path,
    code: "bad_literal",
    message: `\`${quote(value)}\` is not a JSON value`,
    remedy: "write a text, a finite number, `true`, `false` or `null`",
  };
}

import { test } from "@fast-check/vitest";
import jsonLogic from "json-logic-js";
import { expect } from "vitest";
import { evaluateJsonLogic } from "../../src/testing/evaluate-json-logic.js";
import { arbitraryData, arbitraryRule } from "./arbitrary-rule.js";

/** Equal results: `-0` is `0`, NaN and the infinities are themselves. */
function normal(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === "number" && !Number.isFinite(part) ? String(part) : part));
}

test.prop([arbitraryRule, arbitraryData], { numRuns: 5_000 })(
  "any rule over any data comes to what it comes to in json-logic-js",
  (rule, data) => {
    expect(normal(evaluateJsonLogic(rule, data))).toBe(normal(jsonLogic.apply(rule as never, data)));
  },
);

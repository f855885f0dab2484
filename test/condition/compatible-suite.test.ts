import { describe, expect, test } from "vitest";
import { evaluateJsonLogic } from "../../src/testing/evaluate-json-logic.js";
import { asInput } from "../as-input.js";
import { readSuite, SUITE_FILES } from "../testing/suites.js";

describe.skipIf(SUITE_FILES.length === 0)("the community's compatible suite", () => {
  const cases = SUITE_FILES.length === 0 ? [] : readSuite("compatible.json");

  test("has 278 cases", () => {
    expect(cases).toHaveLength(278);
  });

  test.each(cases)("passes in jsonlogic semantics: $description", ({ rule, data = null, result }) => {
    expect(evaluateJsonLogic(asInput(rule), asInput(data))).toStrictEqual(result);
  });
});

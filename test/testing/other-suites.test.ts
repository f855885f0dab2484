import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evaluateJsonLogic } from "../../src/testing/evaluate-json-logic.js";
import { readSuite, SUITE_FILES, type SuiteCase } from "./suites.js";

/** How many cases of a file pass, and why the others do not; in the order of the document's columns. */
interface Count {
  readonly cases: number;
  readonly pass: number;
  readonly newer: number;
  readonly error: number;
  readonly otherwise: number;
}

const NEWER_OPERATOR = /"(?:val|exists|\?\?|try|throw|preserve)":/;

const document = readFileSync("docs/semantics.md", "utf8");
const section = document.slice(document.indexOf("## The other suites"));
const documented = [...section.matchAll(/^\| `([^`]+\.json)` \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|/gm)].map(
  ([, file = "", ...numbers]) => [file, countOf(numbers.map(Number))] as const,
);

function countOf([cases = 0, pass = 0, newer = 0, error = 0, otherwise = 0]: readonly number[]): Count {
  return { cases, pass, newer, error, otherwise };
}

function outcomeOf({ rule, data = null, result, error }: SuiteCase): keyof Omit<Count, "cases"> {
  if (error === undefined && JSON.stringify(answerTo(rule, data)) === JSON.stringify(result)) return "pass";
  if (NEWER_OPERATOR.test(JSON.stringify(rule))) return "newer";
  return error === undefined ? "otherwise" : "error";
}

function answerTo(rule: unknown, data: unknown): unknown {
  try {
    return evaluateJsonLogic(rule, data);
  } catch (refused) {
    return refused;
  }
}

function countIn(file: string): Count {
  const outcomes = readSuite(file).map(outcomeOf);
  const of = (outcome: string) => outcomes.filter((each) => each === outcome).length;
  return countOf([outcomes.length, of("pass"), of("newer"), of("error"), of("otherwise")]);
}

describe("docs/semantics.md, the other suites", () => {
  test("adds up", () => {
    const total = (name: keyof Count) => documented.reduce((sum, [, count]) => sum + count[name], 0);
    expect(section).toContain(`${total("pass")} of their ${total("cases")} cases pass`);
    for (const [file, { cases, ...parts }] of documented) {
      expect(
        Object.values(parts).reduce((sum, part) => sum + part, 0),
        file,
      ).toBe(cases);
    }
  });

  describe.skipIf(SUITE_FILES.length === 0)("says of each file", () => {
    test("that it is there", () => {
      expect(documented.map(([file]) => file)).toEqual(SUITE_FILES.filter((file) => file !== "compatible.json"));
    });

    test.each(documented)("%s how many cases pass", (file, count) => {
      expect(countIn(file)).toEqual(count);
    });
  });
});

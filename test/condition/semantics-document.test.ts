import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LONGEST_LIST, LONGEST_TEXT } from "../../src/condition/budget.js";
import { OPERATORS } from "../../src/condition/operators.js";
import { DEFAULT_LIMITS } from "../../src/model/limits.js";
import { LONGEST_PATH, MOST_STEPS } from "../../src/model/path-limits.js";

const document = readFileSync("docs/semantics.md", "utf8");

it("docs/semantics.md has a row for every operator, in the order of the table, and for nothing else", () => {
  const section = document.slice(document.indexOf("## Operators"), document.indexOf("## Tables"));
  const rows = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
  expect(rows).toEqual(Object.keys(OPERATORS));
});

it("docs/semantics.md names tests that exist", () => {
  const named = [...document.matchAll(/`([\w-]+\.test\.ts)`: "([^"]+)"/g)];
  expect(named.length).toBeGreaterThan(25);
  for (const [, file = "", title = ""] of named) {
    expect(readFileSync(`test/condition/${file}`, "utf8"), `${file}: ${title}`).toContain(title);
  }
});

it("docs/semantics.md names load issues that exist", () => {
  const sources = readdirSync("src/condition").map((file) => readFileSync(`src/condition/${file}`, "utf8"));
  const codes = new Set(sources.flatMap((text) => [...text.matchAll(/code: "(\w+)"/g)].map((match) => match[1])));
  const named = [...document.matchAll(/load issue `(\w+)`/g)].map((match) => match[1]);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((code) => !codes.has(code))).toEqual([]);
});

it("docs/semantics.md states the limits as they are", () => {
  const { depth, conditionNodes, listLiterals, steps, partitions } = DEFAULT_LIMITS;
  const limits = document.slice(document.indexOf("## Limits"));
  for (const limit of [depth, conditionNodes, listLiterals, steps, partitions, LONGEST_TEXT, LONGEST_LIST]) {
    expect(limits).toContain(limit.toLocaleString("en-US"));
  }
  expect(limits).toContain(`${LONGEST_PATH} characters, ${MOST_STEPS} steps`);
});

import { expect, test } from "vitest";
import { checkReferencesToRoster } from "../../src/check/check-references-to-roster.js";
import { collectReads } from "../../src/check/collect-reads.js";
import { emptyPoolIssues } from "../../src/check/empty-pool-issues.js";
import { findCycles } from "../../src/check/find-cycles.js";
import { isThousandths } from "../../src/check/is-thousandths.js";
import { knownKeys } from "../../src/check/known-keys.js";
import { parseRoster } from "../../src/check/parse-roster.js";
import { parseRuleset } from "../../src/check/parse-ruleset.js";
import { sortIssues } from "../../src/check/sort-issues.js";
import { suggest } from "../../src/check/suggest.js";
import { weightsTooFineIssues } from "../../src/check/weights-too-fine-issues.js";
import { REP_KEYS } from "../../src/model/rep-keys.js";
import { SMALL } from "./good-ruleset.js";

test.each([
  ["wieght", ["weight", "where"], "weight"],
  ["rpe", ["rep", "pool"], "rep"],
  ["COUNTRY", ["country"], "country"],
  ["central-mid-markt", ["central-mid-market", "central"], "central-mid-market"],
  ["bat", ["cat", "bar"], "bar"],
  ["colour", ["schema", "rules"], null],
  ["x", ["rep"], null],
  ["x".repeat(500), ["x".repeat(499)], null],
])("for %s of %j the word meant is %s", (word, known, meant) => expect(suggest(word, known)).toBe(meant));

test("among very many words the one that begins alike is found", () => {
  const known = Array.from({ length: 5_000 }, (_, index) => `pool-${index}`);
  expect(suggest("pool_4711", known)).toBe("pool-4711");
});

test("issues are ordered by indexes as numbers and keys as texts", () => {
  const paths = ["", "a", "a.b", "a[2]", "a[10]", 'a["x.y"]', "b"];
  const issues = paths.map((path) => ({ path, code: "c", message: "m", remedy: "r" }));
  const order = sortIssues([...issues].reverse()).map(({ path }) => path);
  expect(order).toEqual(sortIssues(issues).map(({ path }) => path));
  expect(order.indexOf("a[2]")).toBeLessThan(order.indexOf("a[10]"));
  expect([order[0], order.at(-1)]).toEqual(["", "b"]);
});

test("cycles are found once each, from the first of their names, in long chains too", () => {
  const graph = (edges: { [from: string]: string[] }) => findCycles(new Map(Object.entries(edges)));
  expect(graph({ c: ["b"], b: ["a"], a: ["c"], d: ["a"], e: ["e"] })).toEqual([["a", "c", "b"], ["e"]]);
  expect(graph({ a: ["b", "c"], b: ["d"], c: ["d"], d: ["missing"] })).toEqual([]);
  const chain = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`n${index}`, [`n${index + 1}`]]));
  expect(graph(chain)).toEqual([]);
});

test("the reads of an expression are its paths, those inside iterators aside", () => {
  const expression = {
    and: [
      { is: { a: { min: { var: "b" } } } },
      { some: [{ var: "c" }, { "==": [{ var: "item" }, 1] }] },
      { missing: ["d", "e.f"] },
      { missing_some: [1, ["g"]] },
      { var: ["h", { var: "i" }] },
      { is: [{ j: 1, "k.l": ["x"] }] },
    ],
  };
  expect([...collectReads(expression)].sort()).toEqual(["a", "b", "c", "d", "e.f", "g", "h", "i", "j", "k.l"]);
});

test("the keys of a rep are those of its schema", () => {
  expect([...REP_KEYS].sort()).toEqual([...knownKeys("rep")].sort());
});

test("three decimals are thousandths, four are not", () => {
  expect([1, 0.1, 0.001, 33.333, 1e6].every(isThousandths)).toBe(true);
  expect([0.1234, 1 / 3, 1e300].some(isThousandths)).toBe(false);
});

test("pools that nobody is in are named", () => {
  const issues = emptyPoolIssues(
    new Map([
      ["main", []],
      ["b c", []],
      ["full", ["ana"]],
    ]),
  );
  expect(issues.map(({ path, code }) => [path, code])).toEqual([
    ["pools.main.members", "empty_pool"],
    ['pools["b c"].members', "empty_pool"],
  ]);
});

test("weights whose reduced sum is over 2^20 are too fine", () => {
  const sums = (weights: number[]) => weightsTooFineIssues(new Map([["main", weights]])).map(({ code }) => code);
  expect(sums([1_000_000, 2_000_000])).toEqual([]);
  expect(sums([1_048.575, 0.001])).toEqual([]);
  expect(sums([1_048.576, 0.001])).toEqual(["weights_too_fine"]);
});

test("reps that the ruleset names must be in the roster", () => {
  const ruleset = parseRuleset({
    ...SMALL,
    pools: { main: { members: [{ rep: "ana" }, { rep: "bne" }] } },
    rules: [
      {
        id: "a",
        rules: [{ id: "b", assign: [{ rep: "ben" }, { rep: ["ana", "cat"] }, { rep: { var: "account.rep" } }] }],
      },
    ],
  });
  const reps = ["ana", "ben"].map((id) => ({ id, hours: "always" }));
  const roster = parseRoster({ schema: 1, reps }, ruleset);
  expect(checkReferencesToRoster(ruleset, roster).map(({ path, code, remedy }) => [path, code, remedy])).toEqual([
    ["pools.main.members[1].rep", "dangling_rep", "did you mean `ben`?"],
    ["rules[0].rules[0].assign[1].rep[1]", "dangling_rep", "add the rep to the roster, or name one that is there"],
  ]);
});

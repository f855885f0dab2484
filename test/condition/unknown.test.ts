import { describe, expect, it } from "vitest";
import { truthOf } from "../../src/condition/truth-of.js";
import { UNKNOWN, type Value } from "../../src/condition/value.js";
import type { Json } from "../../src/model/json.js";
import { compileOn, evaluate } from "./evaluate.js";

type Row = readonly [expression: Json, value: Value];

const v = (path: string): Json => ({ var: path });
/** Unknown, because `absent` is no number. */
const U: Json = { "<": [v("absent"), 1] };
const DATA: Json = { list: [1, "x", 3], numbers: [1, 2], text: "abc", n: 1 };

function rows(title: string, cases: readonly Row[]): void {
  it.each(cases)(`${title}: %j`, (expression, value) => {
    expect(evaluate(expression, { data: DATA })).toEqual(value);
  });
}

describe("a missing path is null, a definite value", () => {
  rows("not unknown", [
    [v("absent"), null],
    [{ "==": [v("absent"), null] }, true],
    [{ "==": [v("absent"), "US"] }, false],
    [{ "!": v("absent") }, true],
    [{ in: [v("absent"), ["US"]] }, false],
  ]);
});

describe("unknown arises where a number is needed and there is none", () => {
  const notNumbers: readonly Json[] = [
    null,
    "",
    " ",
    "abc",
    "1,000",
    "0x10",
    "+1",
    "01",
    ".5",
    "1.",
    "Infinity",
    "1e999",
    " 1",
    true,
    false,
    [],
    [5],
    {},
  ];
  const numbers: readonly Json[] = [0, -1.5, "0", "-0", "1e3", "1.25E-2", "10"];
  const operations: readonly ((operand: Json) => Json)[] = [
    (x) => ({ "<": [x, 1] }),
    (x) => ({ "<=": [1, x] }),
    (x) => ({ ">": [x, 1] }),
    (x) => ({ ">=": [1, x] }),
    (x) => ({ "<": [0, x, 1] }),
    (x) => ({ "<=": [x, 0, 1] }),
    (x) => ({ "<": [1, 0, x] }),
    (x) => ({ between: [x, 0, 1] }),
    (x) => ({ between: [1, 0, x] }),
    (x) => ({ "+": [1, x] }),
    (x) => ({ "-": [x, 1] }),
    (x) => ({ "-": [x] }),
    (x) => ({ "*": [x, 1] }),
    (x) => ({ "/": [x, 1] }),
    (x) => ({ "%": [x, 1] }),
    (x) => ({ min: [1, x] }),
    (x) => ({ max: [x, 1] }),
  ];

  it.each(operations.map((make) => [make(v("x")), make] as const))("%j", (_, make) => {
    for (const x of notNumbers) expect(evaluate(make(v("x")), { data: { x } }), JSON.stringify(x)).toBe(UNKNOWN);
    for (const x of numbers) expect(evaluate(make(v("x")), { data: { x } }), JSON.stringify(x)).not.toBe(UNKNOWN);
    expect(evaluate(make(v("x")), { data: {} })).toBe(UNKNOWN);
  });

  rows("and from division by zero and results that are not finite", [
    [{ "/": [1, 0] }, UNKNOWN],
    [{ "/": [0, 0] }, UNKNOWN],
    [{ "%": [5, 0] }, UNKNOWN],
    [{ "*": [1e200, 1e200] }, UNKNOWN],
    [{ "-": [-1e308, 1e308] }, UNKNOWN],
  ]);
});

describe("unknown is contagious", () => {
  rows("through", [
    [{ "==": [U, U] }, UNKNOWN],
    [{ "==": [U, null] }, UNKNOWN],
    [{ "!=": [null, U] }, UNKNOWN],
    [{ "===": [U, false] }, UNKNOWN],
    [{ "!==": [U, false] }, UNKNOWN],
    [{ in: [U, [true, false]] }, UNKNOWN],
    [{ in: ["a", [U]] }, UNKNOWN],
    [{ in: ["a", U] }, UNKNOWN],
    [{ "<": [U, 1] }, UNKNOWN],
    [{ between: [1, U, 2] }, UNKNOWN],
    [{ "+": [U, 1] }, UNKNOWN],
    [{ max: [U, 1] }, UNKNOWN],
    [{ cat: ["a", U] }, UNKNOWN],
    [{ substr: [U, 0] }, UNKNOWN],
    [{ merge: [[1], U] }, UNKNOWN],
    [{ startsWith: [U, "a"] }, UNKNOWN],
    [{ endsWith: ["a", U] }, UNKNOWN],
    [{ lower: U }, UNKNOWN],
    [{ emailDomain: U }, UNKNOWN],
    [{ covers: [U, null] }, UNKNOWN],
    [{ lookup: [v("list"), U] }, UNKNOWN],
    [{ lookup: [U, "a"] }, UNKNOWN],
    [{ var: ["absent", U] }, UNKNOWN],
  ]);

  it("also from an undetermined derived field, which `present` and `missing` count as missing", () => {
    const slots = { size: UNKNOWN } as const;
    expect(evaluate({ "==": [v("size"), "big"] }, { slots })).toBe(UNKNOWN);
    expect(evaluate({ var: ["size", "default"] }, { slots })).toBe(UNKNOWN);
    expect(evaluate({ present: v("size") }, { slots })).toBe(false);
    expect(evaluate({ missing: ["size"] }, { slots })).toEqual(["size"]);
    expect(evaluate({ missing_some: [1, ["size"]] }, { slots })).toEqual(["size"]);
  });
});

describe("the exceptions", () => {
  rows("and reads on past an unknown: the first falsy known operand, else unknown, else the last", [
    [{ and: [U, 0, ""] }, 0],
    [{ and: [U, true] }, UNKNOWN],
    [{ and: [true, U] }, UNKNOWN],
    [{ and: [true, "last"] }, "last"],
  ]);
  rows("or reads on past an unknown: the first truthy known operand, else unknown, else the last", [
    [{ or: [U, 2, 3] }, 2],
    [{ or: [U, 0] }, UNKNOWN],
    [{ or: [0, U] }, UNKNOWN],
    [{ or: [0, ""] }, ""],
  ]);
  rows("not of unknown is unknown", [
    [{ "!": U }, UNKNOWN],
    [{ "!!": U }, UNKNOWN],
    [{ "!": { "!": U } }, UNKNOWN],
  ]);
  rows("if with an unknown test is unknown, but an unknown in the branch not taken is not read", [
    [{ if: [U, 1, 1] }, UNKNOWN],
    [{ if: [false, 1, U, 2, 3] }, UNKNOWN],
    [{ if: [true, 1, U] }, 1],
    [{ if: [false, U, 2] }, 2],
    [{ if: [true, U, 2] }, UNKNOWN],
    [{ "?:": [U, 1, 1] }, UNKNOWN],
  ]);
  rows("some is or over the items", [
    [{ some: [v("list"), { ">": [v(""), 2] }] }, true],
    [{ some: [v("list"), { ">": [v(""), 3] }] }, UNKNOWN],
    [{ some: [v("numbers"), { ">": [v(""), 3] }] }, false],
    [{ some: [U, true] }, UNKNOWN],
  ]);
  rows("all is and over the items", [
    [{ all: [v("list"), { "<": [v(""), 2] }] }, false],
    [{ all: [v("list"), { "<": [v(""), 4] }] }, UNKNOWN],
    [{ all: [v("numbers"), { "<": [v(""), 4] }] }, true],
  ]);
  rows("none is not-or over the items", [
    [{ none: [v("list"), { ">": [v(""), 2] }] }, false],
    [{ none: [v("list"), { ">": [v(""), 3] }] }, UNKNOWN],
    [{ none: [v("numbers"), { ">": [v(""), 3] }] }, true],
  ]);
  rows("filter, map and reduce with an unknown item are unknown", [
    [{ filter: [v("list"), { "<": [v(""), 2] }] }, UNKNOWN],
    [{ map: [v("list"), { "+": [v(""), 1] }] }, UNKNOWN],
    [{ reduce: [v("list"), { "+": [v("current"), v("accumulator")] }, 0] }, UNKNOWN],
    [{ reduce: [v("numbers"), { "+": [v("current"), v("accumulator")] }, U] }, UNKNOWN],
    [{ map: [U, 1] }, UNKNOWN],
  ]);
  rows("missing, missing_some and present never are unknown", [
    [{ missing: ["absent", "n"] }, ["absent"]],
    [{ missing_some: [1, ["absent", "n"]] }, []],
    [{ present: U }, false],
    [{ "!": { present: U } }, true],
  ]);
});

describe("truthOf", () => {
  it.each([
    [{ "==": [v("n"), 1] }, "true"],
    [v("text"), "true"],
    [{ "==": [v("n"), 2] }, "false"],
    [v("absent"), "false"],
    [U, "undetermined"],
    [{ "!": U }, "undetermined"],
    [{ some: [v("list"), { some: [v(""), true] }] }, "false"],
  ] as const)("%j is %s", (expression, truth) => {
    const { compiled, scope } = compileOn(expression as Json, { data: DATA });
    expect(truthOf(compiled, scope, 10_000)).toBe(truth);
  });

  it("57 percent of leads are not misrouted: a lead without employees is not small", () => {
    const { compiled, scope } = compileOn({ "<": [v("employees"), 50] });
    expect(truthOf(compiled, scope, 10_000)).toBe("undetermined");
  });
});

import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { containsText } from "../../src/condition/contains-text.js";
import { truthOf } from "../../src/condition/truth-of.js";
import { UNKNOWN } from "../../src/condition/value.js";
import type { Json } from "../../src/model/json.js";
import { timeSpent } from "../time-spent.js";
import { compileOn, evaluate } from "./evaluate.js";

const v = (path: string): Json => ({ var: path });
const many = (count: number) => Array.from({ length: count }, (_, index) => index);

function nested(operator: string, levels: number): Json {
  const list = v("list");
  let body: Json = { [operator === "all" ? "<" : ">"]: [v(""), 1_000] };
  for (let level = 1; level < levels; level++) body = { [operator]: [many(30), body] };
  return { [operator]: [list, body] };
}

interface Bomb {
  readonly name: string;
  readonly expression: Json;
  readonly data?: Json;
}

const doubled = { cat: [v("accumulator"), v("accumulator")] };
const BOMBS: readonly Bomb[] = [
  ...["some", "all", "none", "filter", "map"].map((operator) => ({
    name: `${operator} in ${operator}, five levels of 30`,
    expression: nested(operator, 5),
    data: { list: many(30) },
  })),
  {
    name: "a list of 200,000",
    expression: { some: [v("list"), { "==": [v(""), -1] }] },
    data: { list: many(200_000) },
  },
  { name: "reduce and cat doubling a text", expression: { reduce: [many(40), doubled, "xx"] } },
  {
    name: "reduce and merge doubling a list",
    expression: { reduce: [many(40), { merge: [v("accumulator"), v("accumulator")] }, [1]] },
  },
  {
    name: "reduce doubling by a list of two",
    expression: { reduce: [many(40), [v("accumulator"), v("accumulator")], 1] },
  },
  { name: "reduce nesting ever deeper", expression: { reduce: [many(4_000), [v("accumulator")], 1] } },
  { name: "reduce nesting its own frame", expression: { reduce: [many(4_000), v(""), 1] } },
  {
    name: "a text of a long list of long texts",
    expression: { cat: [v("list")] },
    data: { list: many(1_000).map(() => "x".repeat(10_000)) },
  },
  { name: "a long list compared with a text", expression: { "==": [v("list"), "x"] }, data: { list: many(200_000) } },
  { name: "merge of long lists", expression: { merge: [v("list"), v("list")] }, data: { list: many(3_000) } },
  {
    name: "every item searched in a long text",
    expression: { all: [v("list"), { in: ["b", v("text")] }] },
    data: { list: many(1_000).map(() => ({ text: `${"a".repeat(10_000)}b` })) },
  },
];

describe("a condition over its budget", () => {
  it.each(BOMBS)("$name: limit_exceeded, within 50 ms", ({ expression, data = {} }) => {
    const { compiled, scope } = compileOn({ "!!": [expression] }, { data });
    const ms = timeSpent(() => expect(truthOf(compiled, scope, 10_000)).toBe("limit_exceeded"));
    expect(ms).toBeLessThan(50);
  });

  it("is known all the same where `or` or `and` knows without what was too long", () => {
    const long: Json = { some: [many(4_000), { "==": [v(""), -1] }] };
    expect(evaluate({ or: [long, true] })).toBe(true);
    expect(evaluate({ and: [long, false] })).toBe(false);
    const { compiled, scope } = compileOn({ and: [long, true] });
    expect(truthOf(compiled, scope, 10_000)).toBe("limit_exceeded");
  });

  it("carries nothing along that is nested more than 64 deep, however many steps are left", () => {
    const deep: Json = { "!!": [{ reduce: [v("list"), [v("accumulator")], 1] }] };
    expect(evaluate(deep, { data: { list: many(60) }, steps: 1_000_000 })).toBe(true);
    expect(evaluate(deep, { data: { list: many(70) }, steps: 1_000_000 })).toBe(UNKNOWN);
  });

  it("charges for the size of what is handed on, shared parts each time", () => {
    let shared: Json = v("list");
    for (let level = 0; level < 12; level++) shared = [shared, shared];
    expect(evaluate({ if: [true, shared] }, { data: { list: many(1) }, steps: 20_000 })).not.toBe(UNKNOWN);
    expect(evaluate({ if: [true, shared] }, { data: { list: many(1) }, steps: 10_000 })).toBe(UNKNOWN);
  });

  it("does not make `present` and `missing` definite", () => {
    const { compiled, scope } = compileOn({ "!": { present: { map: [many(4_000), { cat: [v(""), "x"] }] } } });
    expect(truthOf(compiled, scope, 10_000)).toBe("limit_exceeded");
  });

  it("leaves nothing behind: the next condition has its whole budget and no item", () => {
    const { compiled, scope } = compileOn(
      { some: [v("list"), { "==": [v(""), 3_999] }] },
      { data: { list: many(4_000) } },
    );
    expect(truthOf(compiled, scope, 100)).toBe("limit_exceeded");
    expect(scope.item).toBe(null);
    expect(truthOf(compiled, scope, 100_000)).toBe("true");
    expect(scope.item).toBe(null);
  });

  it("costs the same steps every time", () => {
    const { compiled, scope } = compileOn({ some: [v("list"), { "==": [v(""), 9] }] }, { data: { list: many(10) } });
    expect(truthOf(compiled, scope, 30)).toBe("true");
    expect(scope.steps).toBe(0);
    expect(truthOf(compiled, scope, 29)).toBe("limit_exceeded");
  });
});

describe("containsText", () => {
  const text = fc.stringMatching(/^[ab]*$/);

  test.prop([text, text, text])("finds what the host's search finds", (before, needle, after) => {
    expect(containsText(before + needle + after, needle)).toBe(true);
    expect(containsText(before, needle)).toBe(before.includes(needle));
  });

  test.prop([
    fc.string({ minLength: 17, maxLength: 40, unit: fc.constantFrom("a", "b") }),
    fc.string({ minLength: 60, maxLength: 400, unit: fc.constantFrom("a", "b") }),
  ])("finds long needles, or not, as the host's search does", (needle, haystack) => {
    expect(containsText(haystack, needle)).toBe(haystack.includes(needle));
    expect(containsText(haystack + needle, needle)).toBe(true);
  });

  it("is linear where a naive search takes seconds", () => {
    const haystack = "a".repeat(60_000);
    const needle = `${"a".repeat(15_000)}b${"a".repeat(15_000)}`;
    expect(timeSpent(() => expect(containsText(haystack, needle)).toBe(false))).toBeLessThan(50);
  });
});

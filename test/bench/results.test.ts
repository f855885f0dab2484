import { describe, expect, test } from "vitest";
import { judge, mergeResults } from "../../bench/results.js";
import { numberText, threeDigits, timeText } from "../../bench/suite/words.js";
import { CEILINGS, ceilingOf, isMet, TARGETS, targetOf } from "../../bench/targets.js";

describe("a figure", () => {
  test.each([
    { name: "match-w2-vs-hash", value: 1.5, met: true },
    { name: "match-w2-vs-hash", value: 1.501, met: false },
    { name: "match-w1-vs-json-logic-js", value: 30, met: true },
    { name: "match-w1-vs-json-logic-js", value: 29.9, met: false },
    { name: "match-w1-vs-json-logic-js", value: null, met: false },
    { name: "match-w1-vs-json-logic-js", value: Number.NaN, met: false },
  ])("$name of $value: met is $met", ({ name, value, met }) => expect(isMet(targetOf(name), value)).toBe(met));

  test("is set beside its target, and never rounded into it", () => {
    expect(judge(targetOf("match-w2-vs-hash"), { name: "match-w2-vs-hash", value: 1.5049, note: "a note" })).toEqual({
      name: "match-w2-vs-hash",
      value: 1.5,
      target: 1.5,
      met: false,
      note: "a note",
    });
  });

  test("without a target is a mistake", () =>
    expect(() => targetOf("match-w9")).toThrow("no target is called match-w9"));
});

test("results are replaced one by one, and those of other benches stay", () => {
  const result = (name: string, value: number) => ({ name, value, target: 1, met: true });
  const before = [result("of-another-bench", 1), result("install-mb", 2), result("match-w2-vs-hash", 3)];
  expect(mergeResults(before, [result("install-mb", 4)]).map(({ name, value }) => [name, value])).toEqual([
    ["match-w2-vs-hash", 3],
    ["install-mb", 4],
    ["of-another-bench", 1],
  ]);
});

test("every target has a name of its own, and a ceiling only while it is missed", () => {
  expect(new Set(TARGETS.map(({ name }) => name)).size).toBe(TARGETS.length);
  for (const [name, ceiling] of Object.entries(CEILINGS)) expect(ceiling).toBeGreaterThan(targetOf(name).target);
  expect(ceilingOf("install-mb")).toBe(12);
});

test.each([
  [1.2345, "1.23 ns"],
  [999, "999 ns"],
  [1_234, "1.23 µs"],
  [45_678_901, "45.7 ms"],
  [2.5e9, "2.5 s"],
])("%d nanoseconds read %s", (ns, text) => expect(timeText(ns)).toBe(text));

test.each([
  [0.01234, "0.0123"],
  [12_345.6, "12,346"],
])("%d reads %s", (value, text) => expect(numberText(value)).toBe(text));

test("rounding keeps three digits, and whole numbers whole", () => {
  expect([1.5049, 0.98765, 76_667.4].map(threeDigits)).toEqual([1.5, 0.988, 76_667]);
});

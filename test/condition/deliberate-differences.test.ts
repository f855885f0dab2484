import jsonLogic from "json-logic-js";
import { describe, expect, it } from "vitest";
import { truthy } from "../../src/condition/truthy.js";
import { UNKNOWN, type Value } from "../../src/condition/value.js";
import type { Json } from "../../src/model/json.js";
import { faults } from "./check.js";
import { evaluate } from "./evaluate.js";

type Row = readonly [expression: Json, data: Json, ours: Value, theirs: unknown];

const v = (path: string): Json => ({ var: path });
const oracle = (expression: Json, data: Json): unknown => jsonLogic.apply(expression as never, data);

/** Ours, theirs, and both again under `!`: a difference must not turn into a match there. */
function differs(title: string, rows: readonly Row[]): void {
  it.each(rows)(`${title}: %j on %j`, (expression, data, ours, theirs) => {
    expect(evaluate(expression, { data })).toEqual(ours);
    expect(oracle(expression, data)).toEqual(theirs);
    expect(evaluate({ "!": [expression] }, { data })).toEqual(ours === UNKNOWN ? UNKNOWN : !truthy(ours));
    expect(oracle({ "!": [expression] }, data)).toEqual(!jsonLogic.truthy(theirs));
  });
}

describe("1. missing is not zero", () => {
  differs("an ordering with an operand that is no number is unknown", [
    [{ "<": [v("employees"), 50] }, {}, UNKNOWN, true],
    [{ "<=": [v("employees"), 50] }, { employees: null }, UNKNOWN, true],
    [{ ">": [50, v("employees")] }, { employees: "" }, UNKNOWN, true],
    [{ ">=": [v("employees"), 50] }, { employees: "about 50" }, UNKNOWN, false],
    [{ "<": [0, v("employees"), 50] }, { employees: [5] }, UNKNOWN, true],
  ]);
  differs("arithmetic with an operand that is no number is unknown", [
    [{ "+": [v("a"), 1] }, { a: "12abc" }, UNKNOWN, 13],
    [{ "-": [v("a"), 1] }, { a: true }, UNKNOWN, 0],
    [{ "*": [v("a"), 2] }, { a: [3] }, UNKNOWN, 6],
    [{ "/": [v("a"), 2] }, {}, UNKNOWN, 0],
    [{ "%": [v("a"), 2] }, {}, UNKNOWN, 0],
    [{ min: [v("a"), 2] }, {}, UNKNOWN, 0],
    [{ max: [v("a"), -2] }, {}, UNKNOWN, 0],
  ]);
  differs("division by zero is unknown", [
    [{ "/": [1, v("a")] }, { a: 0 }, UNKNOWN, Number.POSITIVE_INFINITY],
    [{ "%": [5, v("a")] }, { a: 0 }, UNKNOWN, Number.NaN],
  ]);
  differs("two numbers in texts are ordered as numbers", [[{ ">": [v("a"), "9"] }, { a: "10" }, true, false]]);

  it("is switched off by jsonlogic semantics, and nothing else is", () => {
    expect(evaluate({ "<": [v("employees"), 50] }, { semantics: "jsonlogic" })).toBe(true);
    expect(evaluate({ "/": [1, 0] }, { semantics: "jsonlogic" })).toBe(Number.POSITIVE_INFINITY);
    expect(faults({ log: "x" }, { semantics: "jsonlogic" })).toEqual(["when unknown_operator"]);
    expect(evaluate(v("name.length"), { data: { name: "abc" }, semantics: "jsonlogic" })).toBe(null);
  });
});

describe("2. closed operators", () => {
  it.each<readonly [title: string, expression: Json, code: string]>([
    ["an unknown operator is refused at load", { method: ["a", "b"] }, "unknown_operator"],
    ["an object with two keys is refused at load", { "==": [1, 1], ">": [1, 2] }, "not_one_key"],
    ["a wrong number of operands is refused at load", { ">": [3, 2, 99] }, "wrong_arity"],
    ["a computed path is refused at load", { var: { cat: ["a", "b"] } }, "computed_path"],
    ["an ordering against a text is refused at load", { "<": [{ var: "size" }, "big"] }, "text_ordering"],
  ])("%s: %j", (_, expression, code) => {
    expect(faults(expression).join()).toContain(code);
    expect(faults({ "!": [expression] }).join()).toContain(code);
  });

  it("a root that is neither an operation nor a boolean is refused at load", () => {
    for (const expression of ["false", 1, null, [true]]) expect(faults(expression)).toEqual(["when bad_root"]);
  });

  differs("var reads own properties only", [
    [v("constructor.name"), {}, null, "Object"],
    [v("name.length"), { name: "abc" }, null, 3],
    [{ missing: ["toString"] }, {}, ["toString"], []],
  ]);
});

describe("3. bounded", () => {
  const many = Array.from({ length: 5_000 }, (_, index) => index);

  it.each<readonly [title: string, expression: Json]>([
    ["a condition over its steps is unknown", { some: [many, { "==": [v(""), -1] }] }],
    ["a text over 65,536 characters is unknown", { cat: [v("long"), v("long")] }],
    ["a list over 5,000 items is unknown", { merge: [many, 1] }],
  ])("%s", (_, expression) => {
    const data = { long: "x".repeat(40_000) };
    expect(evaluate(expression, { data })).toBe(UNKNOWN);
    expect(evaluate({ "!": [expression] }, { data })).toBe(UNKNOWN);
    expect(evaluate({ "!": { present: expression } }, { data })).toBe(UNKNOWN);
  });
});

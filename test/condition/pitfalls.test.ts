import { afterEach, describe, expect, it } from "vitest";
import { UNKNOWN, type Value } from "../../src/condition/value.js";
import type { Json } from "../../src/model/json.js";
import { faults } from "./check.js";
import { evaluate } from "./evaluate.js";

type Reading = readonly [expression: Json, data: Json, value: Value];

const v = (path: string): Json => ({ var: path });

describe("look-up stays on own properties", () => {
  const readings: readonly Reading[] = [
    [v("__proto__"), { a: 1 }, null],
    [v("constructor"), {}, null],
    [v("constructor.constructor"), {}, null],
    [{ "!!": v("toString") }, {}, false],
    [{ missing: ["constructor", "toString", "email"] }, {}, ["constructor", "toString", "email"]],
    [{ cat: [v("constructor")] }, {}, ""],
    [v("name.length"), { name: "abc" }, null],
    [v("name.0"), { name: "abc" }, null],
    [v("tags.length"), { tags: [1, 2] }, 2],
    [v("tags.push"), { tags: [1] }, null],
    [v("__proto__.polluted"), JSON.parse('{"__proto__":{"polluted":1}}'), 1],
    [v("x.y"), { "x.y": 1 }, null],
    [{ some: [v("list"), v("constructor")] }, { list: [{}] }, false],
    [{ map: [v("list"), v("__proto__")] }, { list: [{}, [], "a", 1] }, [null, null, null, null]],
    [{ lookup: [v("map"), "constructor"] }, { map: {} }, null],
  ];

  it.each(readings)("%j on %j", (expression, data, value) => {
    expect(evaluate(expression, { data })).toEqual(value);
    expect(evaluate(expression, { data, semantics: "jsonlogic" })).toEqual(value);
  });

  describe("with a polluted prototype", () => {
    afterEach(() => {
      Reflect.deleteProperty(Object.prototype, "vip");
      Reflect.deleteProperty(Object.prototype, "min");
    });

    it("reads nothing of it", () => {
      Object.assign(Object.prototype, { vip: true, min: 5 });
      expect(evaluate(v("vip"), { data: {} })).toBe(null);
      expect(evaluate({ present: v("rep.vip") }, { rep: {} })).toBe(false);
      expect(evaluate({ is: { n: { max: 3 } } }, { data: { n: 1 } })).toBe(true);
    });
  });
});

describe("shapes that match everything or nothing are refused", () => {
  it.each<readonly [Json, string]>([
    [{ "==": [v("a"), 1], ">": [v("b"), 5] }, "not_one_key"],
    [[{ "==": [1, 2] }], "bad_root"],
    [{}, "not_one_key"],
    ["lead.size > 5", "bad_root"],
    [1, "bad_root"],
    [{ "==": [] }, "wrong_arity"],
    [{ "==": [v("absent")] }, "wrong_arity"],
    [{ and: [] }, "wrong_arity"],
    [{ or: [] }, "wrong_arity"],
    [{ "==": [1, 1, 2] }, "wrong_arity"],
    [{ var: "" }, "empty_path"],
    [{ AND: [true] }, "unknown_operator"],
    [{ IF: [true, 1] }, "unknown_operator"],
    [{ missing: v("fields") }, "computed_path"],
    [{ missing_some: [1, null] }, "bad_missing_some"],
    [{ "+.length": [1] }, "unknown_operator"],
    [{ "Math.random": [] }, "unknown_operator"],
  ])("%j: %s", (expression, code) => {
    expect(faults(expression).join()).toContain(code);
  });
});

describe("missing, null and coercion: a field against 10", () => {
  const values: readonly (readonly [
    value: Json | undefined,
    less: Value,
    atMost: Value,
    atLeast: Value,
    zero: Value,
  ])[] = [
    [undefined, UNKNOWN, UNKNOWN, UNKNOWN, false],
    [null, UNKNOWN, UNKNOWN, UNKNOWN, false],
    ["", UNKNOWN, UNKNOWN, UNKNOWN, true],
    ["  ", UNKNOWN, UNKNOWN, UNKNOWN, true],
    [[], UNKNOWN, UNKNOWN, UNKNOWN, true],
    [[5], UNKNOWN, UNKNOWN, UNKNOWN, false],
    [true, UNKNOWN, UNKNOWN, UNKNOWN, false],
    [false, UNKNOWN, UNKNOWN, UNKNOWN, true],
    ["abc", UNKNOWN, UNKNOWN, UNKNOWN, false],
    ["1,000", UNKNOWN, UNKNOWN, UNKNOWN, false],
    [{}, UNKNOWN, UNKNOWN, UNKNOWN, false],
    [[1, 2], UNKNOWN, UNKNOWN, UNKNOWN, false],
    ["0x10", UNKNOWN, UNKNOWN, UNKNOWN, false],
    ["10", false, true, true, false],
    ["1e3", false, false, true, false],
    [9, true, true, false, false],
  ];

  it.each(values)("%j: < is %s, <= is %s, >= is %s, == 0 is %s", (x, less, atMost, atLeast, zero) => {
    const data = x === undefined ? {} : { x };
    expect(evaluate({ "<": [v("x"), 10] }, { data })).toBe(less);
    expect(evaluate({ "<=": [v("x"), 10] }, { data })).toBe(atMost);
    expect(evaluate({ ">=": [v("x"), 10] }, { data })).toBe(atLeast);
    expect(evaluate({ "==": [v("x"), 0] }, { data })).toBe(zero);
    expect(evaluate({ "!=": [v("x"), 0] }, { data })).toBe(!zero);
  });
});

describe("coercion elsewhere", () => {
  const hostile = { toString: "x", valueOf: "y" };
  const readings: readonly Reading[] = [
    [{ ">=": [v("revenue"), v("threshold")] }, {}, UNKNOWN],
    [{ "<=": [0, v("x"), 10] }, { x: null }, UNKNOWN],
    [{ ">": ["10", "9"] }, {}, true],
    [{ "==": [v("a"), v("b")] }, {}, true],
    [{ "==": ["0", false] }, {}, true],
    [{ "==": [[1], 1] }, {}, true],
    [{ "==": [[], ""] }, {}, true],
    [{ "==": ["\n", 0] }, {}, true],
    [{ in: ["a", null] }, {}, false],
    [{ in: ["a", 123] }, {}, false],
    [{ in: [1, "123"] }, {}, true],
    [{ in: [["a"], "xax"] }, {}, true],
    [{ in: ["a", v("o")] }, { o: { indexOf: 1 } }, false],
    [{ in: [v("o"), "[object Object]"] }, { o: hostile }, true],
    [{ "==": [v("o"), "x"] }, { o: hostile }, false],
    [{ "==": [v("o"), 1] }, { o: [hostile] }, false],
    [{ "+": [v("o"), 1] }, { o: hostile }, UNKNOWN],
    [{ "<": [v("o"), 1] }, { o: hostile }, UNKNOWN],
    [{ cat: [v("o"), "!"] }, { o: hostile }, "[object Object]!"],
    [{ substr: [v("o"), 0, 3] }, { o: hostile }, "[ob"],
    [{ substr: ["abc", v("o")] }, { o: hostile }, "abc"],
    [{ none: [v("tags"), true] }, { tags: "text" }, true],
    [{ missing: ["a", "b", "c", "d"] }, { a: 0, b: false, c: [], d: "  " }, []],
    [{ "+": ["12abc", 1] }, {}, UNKNOWN],
    [{ "+": [true, 1] }, {}, UNKNOWN],
    [{ "-": [true, 1] }, {}, UNKNOWN],
    [{ max: v("list") }, { list: [1, 2] }, UNKNOWN],
    [{ merge: [v("o"), 1] }, { o: { length: 2, 0: "a" } }, [{ length: 2, 0: "a" }, 1]],
  ];

  it.each(readings)("%j on %j", (expression, data, value) => {
    expect(evaluate(expression, { data })).toEqual(value);
  });
});

describe("data is never executed", () => {
  const lead: Json = { x: { log: "INJECTED" }, y: { var: "secret" }, list: [{ "+": [1, 2] }], secret: "s" };
  const readings: readonly Reading[] = [
    [v("x"), lead, { log: "INJECTED" }],
    [{ cat: [v("y"), v("list")] }, lead, "[object Object][object Object]"],
    [{ merge: [v("y"), v("list")] }, lead, [{ var: "secret" }, { "+": [1, 2] }]],
    [{ map: [v("list"), v("")] }, lead, [{ "+": [1, 2] }]],
    [{ var: ["absent", v("y")] }, lead, { var: "secret" }],
    [{ missing: ["x", "y"] }, lead, []],
    [{ "==": [v("y"), "s"] }, lead, false],
    [{ "%": [v("y"), 2] }, lead, UNKNOWN],
  ];

  it.each(readings)("%j on %j", (expression, data, value) => {
    expect(evaluate(expression, { data })).toEqual(value);
  });

  it("nor in jsonlogic semantics", () => {
    const evaluateLoosely = (expression: Json) => evaluate(expression, { data: lead, semantics: "jsonlogic" });
    expect(evaluateLoosely({ "+": [v("y"), 1] })).toBe(Number.NaN);
    expect(evaluateLoosely({ "<": [v("list"), 5] })).toBe(false);
    expect(evaluateLoosely({ "%": [v("list"), 2] })).toBe(Number.NaN);
  });
});

import jsonLogic from "json-logic-js";
import { describe, expect, test } from "vitest";
import { isLeadRouterError } from "../../src/kernel/errors.js";
import { evaluateJsonLogic } from "../../src/testing/evaluate-json-logic.js";
import { hostileLeads } from "../../src/testing/hostile-leads.js";

type Case = readonly [rule: unknown, data: unknown, result: unknown];

const oracle = (rule: unknown, data: unknown): unknown => jsonLogic.apply(rule as never, data);
const v = (path: unknown) => ({ var: path });

describe("takes what a ruleset refuses, as json-logic-js does", () => {
  const lead = { a: { b: 1, c: null }, which: "a.b", list: [3, 4], keys: ["a", "x"], tags: [{ key: "n", n: 5 }] };

  test.each<Case>([
    [17, null, 17],
    [["x", v("which")], lead, ["x", "a.b"]],
    [{}, lead, {}],
    [{ x: 1, y: v("a") }, lead, { x: 1, y: { var: "a" } }],
    [{ "==": [{ x: 1, y: 2 }, "[object Object]"] }, lead, true],
    [v(""), lead, lead],
    [v([]), 5, 5],
    [v({ var: "which" }), lead, 1],
    [v({ cat: ["list.", 1] }), lead, 4],
    [v({ merge: ["a", "b"] }), lead, null],
    [v({ merge: ["which"] }), lead, "a.b"],
    [v([]), lead, lead],
    [v([[]]), { "": 7 }, 7],
    [v([{ cat: "none" }, 9]), lead, 9],
    [v([{ cat: "a.c" }, 9]), lead, null],
    [v({ var: "none" }), lead, lead],
    [{ map: [v("tags"), v(v("key"))] }, lead, [5]],
    [{ missing: v("keys") }, lead, ["x"]],
    [{ missing: [v("which"), "y"] }, lead, ["y"]],
    [{ missing: [null, "y"] }, lead, ["y"]],
    [{ filter: [v("tags"), { missing: { merge: [v("key"), "z"] } }] }, lead, lead.tags],
    [{ missing_some: [1, { merge: ["x", "y"] }] }, lead, ["x", "y"]],
    [{ missing_some: [{ "+": [1, 0] }, ["x", "a"]] }, lead, []],
  ])("%j on %j", (rule, data, result) => {
    expect(evaluateJsonLogic(rule, data)).toStrictEqual(result);
    expect(oracle(rule, data)).toEqual(result);
  });
});

describe("takes any number of operands, as json-logic-js does", () => {
  const operators = ["==", "!=", "===", "!==", "<", "<=", ">", ">=", "!", "!!", "in", "cat", "substr", "merge", "if"];
  const others = ["+", "-", "/", "%", "min", "max", "some", "all", "none", "filter", "reduce", "missing", "var"];
  const operands = [[], [null], [2], ["a"], [[1]], [1, 2, 0, 9], ["a", "a", "b"], [{ var: "x" }, null, 3]];
  const rules = [...operators, ...others].flatMap((name) => operands.map((each) => ({ [name]: each })));

  test.each(rules)("%j", (rule) => {
    expect(evaluateJsonLogic(rule, { a: 1 })).toEqual(oracle(rule, { a: 1 }) ?? null);
  });

  test("and answers where json-logic-js fails, or with nothing", () => {
    expect(() => oracle({ "*": [] }, null)).toThrow();
    expect(evaluateJsonLogic({ "*": [] }, null)).toBe(1);
    expect([oracle({ and: [] }, null), oracle({ or: [] }, null)]).toEqual([undefined, undefined]);
    expect([evaluateJsonLogic({ and: [] }, null), evaluateJsonLogic({ or: [] }, null)]).toEqual([null, null]);
    expect(() => oracle({ missing_some: [1] }, null)).toThrow();
    expect(evaluateJsonLogic({ missing_some: [1] }, null)).toEqual([]);
  });
});

describe("runs our operators", () => {
  test.each<Case>([
    [{ is: { country: ["US", "CA"], "rep.size": { min: 2 } } }, { country: "CA", rep: { size: 3 } }, true],
    [{ some: [v("now"), { between: [v(""), 1, 3] }] }, { now: [9, 2] }, true],
    [{ lookup: [v("prices"), v("plan")] }, { prices: { pro: 5 }, plan: "pro" }, 5],
    [{ lookup: [{ a: 1, b: 2 }, "b"] }, {}, 2],
    [{ emailDomain: v("email") }, { email: "ana@Example.com" }, "example.com"],
    [{ present: v("constructor") }, {}, false],
    [v("name.length"), { name: "abc" }, null],
  ])("%j on %j", (rule, data, result) => {
    expect(evaluateJsonLogic(rule, data)).toStrictEqual(result);
  });

  test.each([
    ["an operator that there is not", { if: [true, 1, { val: "x" }] }, "if[2] unknown_operator"],
    ["`log`", { log: "x" }, " unknown_operator"],
    ["a table", { "!": { lookup: ["literal", 0] } }, '["!"].lookup[0] dangling_table'],
    ["a misuse of an addition", { and: [{ between: [1, 2] }, { is: {} }] }, "and[0] wrong_arity,and[1].is bad_is"],
    ["what only a ruleset can answer", { daysBetween: [1, 2] }, " needs_ruleset"],
    ["what is not JSON", [() => 1], "[0] not_json"],
    ["a cycle", cyclic(), "self cycle"],
    ["more than 64 levels", nested(100_000), `${'["!"]'.repeat(64)} limit_exceeded`],
  ])("refuses %s, with its path", (_, rule, issues) => {
    expect(faults(rule)).toBe(issues);
  });

  test("within their limits", () => {
    const many = Array.from({ length: 6_000 }, (_, index) => index);
    const doubling = { reduce: [many, { merge: [v("accumulator"), v("accumulator")] }, [1]] };
    expect(evaluateJsonLogic(doubling, null)).toBeUndefined();
    expect(evaluateJsonLogic({ some: [v(""), { "==": [v(""), -1] }] }, many)).toBeUndefined();
    expect(evaluateJsonLogic({ missing: v("") }, many.concat(many).map(String))).toBeUndefined();
  });
});

describe("answers for any data", () => {
  test("an object's own `toString` is never called", () => {
    const data = { o: { toString: "x", valueOf: "y" } };
    expect(evaluateJsonLogic({ "+": [v("o"), 1] }, data)).toBe(Number.NaN);
    expect(evaluateJsonLogic({ cat: [v("o"), v(v("o"))] }, data)).toBe("[object Object]");
    expect(evaluateJsonLogic({ "==": [v("o"), "x"] }, data)).toBe(false);
  });

  test("an operation in the data is data", () => {
    const data = { fields: [{ log: "injected" }], rule: { var: "fields" } };
    expect(evaluateJsonLogic(v("rule"), data)).toStrictEqual({ var: "fields" });
    expect(evaluateJsonLogic({ missing: v("fields") }, data)).toStrictEqual([{ log: "injected" }]);
  });

  test("what is not JSON is null, and what is over a limit", () => {
    const thrower = Object.defineProperty({}, "x", { enumerable: true, get: () => expect.unreachable() });
    expect(evaluateJsonLogic(v(""), { a: Number.NaN, b: [undefined, () => 1], c: thrower })).toStrictEqual({
      a: null,
      b: [null, null],
      c: { x: null },
    });
    expect(JSON.stringify(evaluateJsonLogic(v(""), nested(100_000)))).toMatch(/^(\{"!":){64}null\}{64}$/);
    expect(
      evaluateJsonLogic(
        v(""),
        Array.from({ length: 100_001 }, () => 1),
      ),
    ).toBeNull();
  });

  test("nothing throws, whatever a lead is", () => {
    const rules = [v(""), v(v("country")), { "<": [v("employees"), 1] }, { cat: [v("tags"), v("account")] }];
    const more = [{ missing: v("tags") }, { missing_some: [v("attempts"), v("previousReps")] }, { in: ["a", v("id")] }];
    for (const lead of hostileLeads()) {
      for (const rule of [...rules, ...more]) expect(() => evaluateJsonLogic(rule, lead)).not.toThrow();
    }
  });

  test("and changes neither rule nor data, nor hands them out", () => {
    const rule = Object.freeze({ merge: Object.freeze([v("list"), Object.freeze([1])]) });
    const data = Object.freeze({ list: Object.freeze([{ n: 1 }]) });
    const [first] = evaluateJsonLogic(rule, data) as object[];
    expect(first).toStrictEqual({ n: 1 });
    expect(first).not.toBe(data.list[0]);
  });
});

function faults(rule: unknown): string {
  try {
    return `came to ${JSON.stringify(evaluateJsonLogic(rule, null))}`;
  } catch (error) {
    if (!isLeadRouterError(error) || error.name !== "RulesetError") throw error;
    return error.issues.map(({ path, code }) => `${path} ${code}`).join();
  }
}

function cyclic(): object {
  const rule: { self?: object } = {};
  rule.self = rule;
  return rule;
}

function nested(levels: number): unknown {
  let rule: unknown = true;
  for (let level = 0; level < levels; level += 1) rule = { "!": rule };
  return rule;
}

import { describe, expect, it } from "vitest";
import { type CheckContext, checkExpression } from "../../src/condition/check-expression.js";
import type { Json } from "../../src/model/json.js";
import { DEFAULT_LIMITS } from "../../src/model/limits.js";
import { timeSpent } from "../time-spent.js";
import { check, faults } from "./check.js";

interface Row {
  readonly name: string;
  readonly expression: Json;
  readonly faults: readonly string[];
  readonly context?: Partial<CheckContext>;
}

const v = (path: string): Json => ({ var: path });
const IN_REP = { scope: "rep" } as const;
const IN_LEAD = { scope: "lead" } as const;

const ROWS: readonly Row[] = [
  { name: "a boolean is a condition", expression: true, faults: [] },
  { name: "a text is none", expression: "false", faults: ["when bad_root"] },
  { name: "a number is none", expression: 1, faults: ["when bad_root"] },
  { name: "null is none", expression: null, faults: ["when bad_root"] },
  { name: "a list is none", expression: [{ "==": [1, 2] }], faults: ["when bad_root"] },
  { name: "an expression may be a text", expression: "ana", context: { root: false }, faults: [] },
  { name: "an expression is no list", expression: ["ana"], context: { root: false }, faults: ["when bad_root"] },
  { name: "an operation has one key, not none", expression: {}, faults: ["when not_one_key"] },
  {
    name: "an operation has one key, not two",
    expression: { "==": [v("a"), 1], ">": [v("b"), 5] },
    faults: ["when not_one_key"],
  },
  {
    name: "inside too",
    expression: { and: [true, { "==": [v("a"), 1], ">": [v("b"), 5] }, {}] },
    faults: ["when.and[1] not_one_key", "when.and[2] not_one_key"],
  },
  { name: "an unknown operator", expression: { regex: ["a"] }, faults: ["when unknown_operator"] },
  { name: "log is none", expression: { log: "x" }, faults: ["when unknown_operator"] },
  { name: "method is none", expression: { method: ["abc", "toUpperCase"] }, faults: ["when unknown_operator"] },
  { name: "names of Object.prototype are none", expression: { constructor: [1] }, faults: ["when unknown_operator"] },
  { name: "nor is __proto__", expression: JSON.parse('{"__proto__":[1]}'), faults: ["when unknown_operator"] },
  { name: "nor are dotted ones", expression: { "+.length": [1] }, faults: ["when unknown_operator"] },
  {
    name: "operands of a misspelt operator are checked as well",
    expression: { AND: [{ "==": [1] }, { IF: [] }] },
    faults: ["when unknown_operator", "when.AND[0] wrong_arity", "when.AND[1] unknown_operator"],
  },
  { name: "too few operands", expression: { "==": [v("a")] }, faults: ["when wrong_arity"] },
  { name: "no operands", expression: { and: [] }, faults: ["when wrong_arity"] },
  { name: "too many operands", expression: { ">": [3, 2, 99] }, faults: ["when wrong_arity"] },
  { name: "not of two", expression: { "!": [true, false] }, faults: ["when wrong_arity"] },
  { name: "a chain of three is an ordering", expression: { "<": [1, v("a"), 3] }, faults: [] },
  { name: "a product of nothing", expression: { "*": [] }, faults: ["when wrong_arity"] },
  {
    name: "a computed path",
    expression: { "!!": { var: { cat: ["a", "b"] } } },
    faults: ['when["!!"].var computed_path'],
  },
  {
    name: "a path in a list in a list",
    expression: { "!!": { var: [["a"]] } },
    faults: ['when["!!"].var[0] computed_path'],
  },
  { name: "a broken number is no path", expression: { "!!": { var: 1.5 } }, faults: ['when["!!"].var bad_path'] },
  { name: "a boolean is no path", expression: { "!!": { var: true } }, faults: ['when["!!"].var bad_path'] },
  { name: "the whole lead", expression: { var: "" }, faults: ["when.var empty_path"] },
  { name: "the whole lead, in short", expression: { var: [] }, faults: ["when empty_path"] },
  { name: "the whole lead, by null", expression: { "!!": { var: null } }, faults: ['when["!!"].var empty_path'] },
  { name: "the whole item", expression: { some: [v("tags"), { "==": [v(""), "a"] }] }, faults: [] },
  { name: "a path of 257 characters", expression: v("a".repeat(257)), faults: ["when.var path_too_long"] },
  { name: "a path of 17 steps", expression: v(Array(17).fill("a").join(".")), faults: ["when.var path_too_long"] },
  { name: "a path of 16 steps", expression: v(Array(16).fill("a").join(".")), faults: [] },
  {
    name: "the default of a var is checked",
    expression: { var: ["a", { nope: 1 }] },
    faults: ["when.var[1] unknown_operator"],
  },
  {
    name: "the rep where none is judged",
    expression: { is: { "rep.team": "a" } },
    context: IN_LEAD,
    faults: ['when.is["rep.team"] wrong_scope'],
  },
  {
    name: "the rep itself where none is judged",
    expression: { "!!": v("rep") },
    context: IN_LEAD,
    faults: ['when["!!"].var wrong_scope'],
  },
  { name: "a field that only begins like the rep", expression: v("report"), context: IN_LEAD, faults: [] },
  {
    name: "keys of the rep that are no attributes",
    expression: { and: [v("rep.weight"), { missing: ["rep.hours.week"] }, { is: { "rep.attributes.team": "a" } }] },
    faults: [
      "when.and[0].var unknown_rep_attribute",
      "when.and[1].missing[0] unknown_rep_attribute",
      'when.and[2].is["rep.attributes.team"] unknown_rep_attribute',
    ],
  },
  {
    name: "a key of the rep where none is judged",
    expression: { is: { "rep.capacity": 5 } },
    context: IN_LEAD,
    faults: ['when.is["rep.capacity"] wrong_scope'],
  },
  { name: "the rep's id", expression: { is: { "rep.id": "ana" } }, context: IN_REP, faults: [] },
  { name: "attributes under any other name", expression: { and: [v("rep.names"), v("rep.x.name")] }, faults: [] },
  { name: "a key of the rep in an item", expression: { some: [v("team"), v("rep.name")] }, faults: [] },
  {
    name: "the lead and the instant where only the rep may be read",
    expression: { and: [v("country"), v("rep.team"), { missing: ["a", "rep.b"] }, { "<": [v("now"), 1] }] },
    context: IN_REP,
    faults: [
      "when.and[0].var wrong_scope",
      "when.and[2].missing[0] wrong_scope",
      'when.and[3]["<"][0].var wrong_scope',
    ],
  },
  {
    name: "inside an iterator paths begin at the item",
    expression: { some: [v("rep.tags"), v("team")] },
    context: IN_REP,
    faults: [],
  },
  { name: "chosen reps", expression: v("chosen.ae.pod"), faults: [] },
  {
    name: "the rep chosen for a role that is none",
    expression: v("chosen.aem.pod"),
    faults: ["when.var dangling_role"],
  },
  {
    name: "the rep of a role that is decided later",
    expression: v("chosen.am.pod"),
    faults: ["when.var undecided_role"],
  },
  {
    name: "a schedule at the instant of the decision where only the rep may be read",
    expression: { inSchedule: "office" },
    context: IN_REP,
    faults: ["when.inSchedule wrong_scope"],
  },
  {
    name: "a schedule at an instant of the rep's",
    expression: { inSchedule: ["office", v("rep.startedAt")] },
    context: IN_REP,
    faults: [],
  },
  { name: "nobody's choice", expression: v("chosen"), faults: ["when.var dangling_role"] },
  {
    name: "chosen reps where only the rep may be read",
    expression: v("chosen.ae"),
    context: IN_REP,
    faults: ["when.var wrong_scope"],
  },
  { name: "daysBetween", expression: { "<": [{ daysBetween: [v("a"), v("now")] }, 3] }, faults: [] },
  { name: "daysBetween of one day", expression: { daysBetween: v("a") }, faults: ["when wrong_arity"] },
  {
    name: "inSchedule",
    expression: { and: [{ inSchedule: "office" }, { inSchedule: ["office", v("a")] }] },
    faults: [],
  },
  { name: "a schedule that is none", expression: { inSchedule: "us" }, faults: ["when.inSchedule dangling_schedule"] },
  {
    name: "a computed schedule",
    expression: { inSchedule: [v("schedule"), v("a")] },
    faults: ["when.inSchedule[0] dangling_schedule"],
  },
  {
    name: "an ordering against a text",
    expression: { "<": [v("size"), "big"] },
    faults: ['when["<"][1] text_ordering'],
  },
  {
    name: "an ordering against a date",
    expression: { ">=": ["2024-10-01", v("date")] },
    faults: ['when[">="][0] text_ordering'],
  },
  { name: "an ordering against a number in a text", expression: { "<": [v("size"), "50"] }, faults: [] },
  {
    name: "an ordering against nearly a number",
    expression: { between: [v("size"), "1,000", " 5"] },
    faults: ["when.between[1] text_ordering", "when.between[2] text_ordering"],
  },
  {
    name: "an ordering of texts in jsonlogic semantics",
    expression: { "<": [v("size"), "big"] },
    context: { semantics: "jsonlogic" },
    faults: [],
  },
  {
    name: "bounds of is that are texts",
    expression: { is: { size: { min: "big", max: "9" } } },
    faults: ["when.is.size.min text_ordering"],
  },
  {
    name: "bounds of is that are nothing",
    expression: { is: { size: { min: null, max: [1] } } },
    faults: ["when.is.size.min bad_is", "when.is.size.max bad_is"],
  },
  {
    name: "bounds of is with nothing between them",
    expression: { is: { size: { min: 10, max: 9 }, score: { max: "1e2", min: "200" } } },
    faults: ["when.is.score.min range_reversed", "when.is.size.min range_reversed"],
  },
  { name: "bounds of is that are one", expression: { is: { size: { min: 9, max: "9" } } }, faults: [] },
  {
    name: "bounds of between",
    expression: { between: [v("size"), 10, 9] },
    faults: ["when.between[1] range_reversed"],
  },
  {
    name: "bounds of a misspelt between",
    expression: { Between: [v("size"), 10, 9] },
    faults: ["when unknown_operator", "when.Between[1] range_reversed"],
  },
  { name: "bounds of between in order", expression: { between: [v("size"), 9, 10] }, faults: [] },
  { name: "bounds of between that are read", expression: { between: [10, v("low"), 9] }, faults: [] },
  {
    name: "bounds that are texts, compared as texts in jsonlogic semantics",
    expression: { and: [{ between: [v("size"), "10", "9"] }, { is: { size: { min: 10, max: "9" } } }] },
    context: { semantics: "jsonlogic" },
    faults: [],
  },
  {
    name: "bounds that are numbers, in either semantics",
    expression: { between: [v("size"), 10, 9] },
    context: { semantics: "jsonlogic" },
    faults: ["when.between[1] range_reversed"],
  },
  { name: "is without a path", expression: { is: {} }, faults: ["when.is bad_is"] },
  { name: "is with its object as the only operand", expression: { is: [{ country: "US" }] }, faults: [] },
  { name: "is of a text", expression: { is: "country" }, faults: ["when.is bad_is"] },
  { name: "is with an empty object", expression: { is: { size: {} } }, faults: ["when.is.size bad_is"] },
  { name: "is with an operation inside", expression: { is: { size: { ">": 5 } } }, faults: ["when.is.size bad_is"] },
  { name: "is with another bound", expression: { is: { size: { min: 1, most: 5 } } }, faults: ["when.is.size bad_is"] },
  {
    name: "is with a list of lists",
    expression: { is: { size: ["a", ["b"], { var: "c" }] } },
    faults: ["when.is.size[1] bad_is", "when.is.size[2] bad_is"],
  },
  { name: "is of the empty path", expression: { is: { "": 1 } }, faults: ['when.is[""] empty_path'] },
  { name: "is of an item", expression: { some: [v("tags"), { is: { "": ["a"] } }] }, faults: [] },
  {
    name: "a table that is not there",
    expression: { lookup: ["zip", v("zip")] },
    faults: ["when.lookup[0] dangling_table"],
  },
  { name: "a table that is no text", expression: { lookup: [5, v("zip")] }, faults: ["when.lookup[0] dangling_table"] },
  { name: "too few keys for a table", expression: { lookup: ["grid", v("zip")] }, faults: ["when wrong_key_count"] },
  {
    name: "too many keys for a table",
    expression: { lookup: ["zips", v("zip"), v("b")] },
    faults: ["when wrong_key_count"],
  },
  { name: "no keys", expression: { lookup: ["zips"] }, faults: ["when wrong_arity"] },
  {
    name: "keys are expressions",
    expression: { lookup: ["zips", { nope: 1 }] },
    faults: ["when.lookup[1] unknown_operator"],
  },
  { name: "a map that is data", expression: { lookup: [v("rep.skills"), v("topic")] }, faults: [] },
  { name: "computed keys of missing", expression: { missing: v("fields") }, faults: ["when.missing computed_path"] },
  {
    name: "computed keys in a list",
    expression: { missing: [["a", { log: "x" }]] },
    faults: ["when.missing[0][1] computed_path"],
  },
  {
    name: "keys of missing behind a list",
    expression: { missing: [["a"], "b"] },
    faults: ["when.missing[1] wrong_arity"],
  },
  { name: "the empty key", expression: { missing: ["a", ""] }, faults: ["when.missing[1] empty_path"] },
  {
    name: "missing_some of nothing",
    expression: { missing_some: [1, null] },
    faults: ["when.missing_some[1] bad_missing_some"],
  },
  {
    name: "missing_some of one operand",
    expression: { missing_some: [1] },
    faults: ["when wrong_arity", "when.missing_some[1] bad_missing_some"],
  },
  {
    name: "missing_some of a text",
    expression: { missing_some: [1, "ab"] },
    faults: ["when.missing_some[1] bad_missing_some"],
  },
  {
    name: "missing_some with a path twice",
    expression: { missing_some: [2, ["a", "a", "b"]] },
    faults: ["when.missing_some[1] bad_missing_some"],
  },
  {
    name: "missing_some of how many",
    expression: { missing_some: ["x", ["a"]] },
    faults: ["when.missing_some[0] bad_missing_some"],
  },
  {
    name: "missing_some of more than there are",
    expression: { missing_some: [2, ["a"]] },
    faults: ["when.missing_some[0] bad_missing_some"],
  },
  {
    name: "missing_some with computed paths",
    expression: { missing_some: [1, [{ var: "a" }]] },
    faults: ["when.missing_some[1][0] computed_path"],
  },
  { name: "present of a text", expression: { present: "account.rep" }, faults: ["when.present always_present"] },
  {
    name: "literals that are not JSON",
    expression: { "==": [Number.NaN, Number.POSITIVE_INFINITY] },
    faults: ['when["=="][0] bad_literal', 'when["=="][1] bad_literal'],
  },
  {
    name: "all faults at once",
    expression: { or: [{ "==": [1] }, { some: [v("a"), { nope: 1 }] }, { is: { b: {} } }, { "<": [v("c"), "x"] }] },
    faults: [
      "when.or[0] wrong_arity",
      "when.or[1].some[1] unknown_operator",
      "when.or[2].is.b bad_is",
      'when.or[3]["<"][1] text_ordering',
    ],
  },
];

const plain = ROWS.filter(
  ({ name }) => name !== "literals that are not JSON" || process.env.LEAD_ROUTER_INPUTS !== "frozen",
);

describe("checkExpression", () => {
  it.each(plain)("$name", ({ expression, faults: expected, context = {} }) => {
    expect(faults(expression, context)).toEqual(expected);
  });

  it("suggests the operator that was meant, whatever its case", () => {
    expect(check({ AND: [true] })[0]?.remedy).toBe('did you mean `"and"`?');
    expect(check({ Missing_Some: [1, ["a"]] })[0]?.remedy).toBe('did you mean `"missing_some"`?');
    expect(check({ betwen: [1, 2, 3] })[0]?.remedy).toBe('did you mean `"between"`?');
    expect(check({ xyz: 1 })[0]?.remedy).toContain("docs/semantics.md");
  });

  it("says how an attribute is read, and what stands for another fact of a rep", () => {
    expect(check(v("rep.attributes.team"))[0]?.remedy).toBe(
      "leave out `attributes`: write `rep.` and the attribute's name",
    );
    expect(check(v("rep.capacity"))[0]?.remedy).toBe("repeat the fact as an attribute under another name");
  });

  it("suggests the table that was meant", () => {
    expect(check({ lookup: ["zip", 1] })[0]?.remedy).toBe('did you mean `"zips"`?');
  });

  it("says the same whatever order keys are written in", () => {
    const one = { is: { b: {}, a: "x", c: { min: "x" } } };
    const other = { is: { c: { min: "x" }, a: "x", b: {} } };
    expect(check(one)).toEqual(check(other));
    expect(check({ b: 1, a: 2 })).toEqual(check({ a: 2, b: 1 }));
  });

  it("escapes and cuts what it quotes", () => {
    const [issue] = check({ ["`\u0007x".repeat(100)]: 1 });
    expect(issue?.message.length).toBeLessThan(120);
    expect(issue?.message).not.toContain("\u0007");
  });
});

describe("limits", () => {
  const nest = (levels: number): Json => {
    let expression: Json = true;
    for (let level = 1; level < levels; level++) expression = { "!": [expression] };
    return expression;
  };
  const raw = (expression: Json) => checkExpression(expression, "when", CONTEXT_OF_LIMITS);
  const CONTEXT_OF_LIMITS: CheckContext = {
    root: true,
    scope: "both",
    tables: new Map(),
    schedules: [],
    roles: [],
    decided: [],
    limits: DEFAULT_LIMITS,
    semantics: "strict",
    inItem: false,
    suggest: () => null,
  };

  it("64 levels are deep enough", () => {
    expect(faults(nest(64))).toEqual([]);
    expect(faults(nest(65))).toEqual(["when too_deep"]);
  });

  it("100,000 levels are refused without overflowing the stack", () => {
    expect(raw(nest(100_000)).map(({ code }) => code)).toEqual(["too_deep"]);
    let list: Json = [];
    for (let level = 0; level < 100_000; level++) list = [list];
    expect(raw(list).map(({ code }) => code)).toEqual(["too_deep"]);
    expect(raw({ in: [1, list] }).map(({ code }) => code)).toEqual(["too_deep"]);
  });

  it("a cycle is refused", () => {
    const and: Json[] = [true];
    and.push({ and });
    expect(raw({ and }).map(({ code }) => code)).toEqual(["too_deep"]);
  });

  it("shared parts are counted each time", () => {
    let shared: Json = v("a");
    for (let level = 0; level < 24; level++) shared = { and: [shared, shared] };
    const ms = timeSpent(() => expect(raw(shared).map(({ code }) => code)).toEqual(["too_many_nodes"]));
    expect(ms).toBeLessThan(50);
  });

  it("1,000 nodes are enough, a list of literals counts as one", () => {
    const clauses = (count: number) => ({ and: Array.from({ length: count }, () => v("a")) });
    expect(faults(clauses(499))).toEqual([]);
    expect(faults(clauses(500))).toEqual(["when too_many_nodes"]);
    expect(faults({ in: [v("a"), Array.from({ length: 5_000 }, (_, index) => index)] })).toEqual([]);
    expect(faults({ is: { a: Array.from({ length: 5_000 }, (_, index) => index) } })).toEqual([]);
  });

  it("5,000 literals are enough for a list", () => {
    const list = Array.from({ length: 5_001 }, (_, index) => index);
    expect(faults({ in: [v("a"), list] })).toEqual(["when.in[1] list_too_long"]);
    expect(faults({ is: { a: list } })).toEqual(["when.is.a list_too_long"]);
  });
});

import { describe, expect, it } from "vitest";
import type { ConditionTimes } from "../../src/condition/compiled.js";
import { OPERATORS } from "../../src/condition/operators.js";
import { UNKNOWN, type Value } from "../../src/condition/value.js";
import type { Json } from "../../src/model/json.js";
import { compileTable } from "../../src/tables/compile-table.js";
import { cacheOffsets } from "../../src/time/cache-offsets.js";
import { compileSchedule } from "../../src/time/compile-schedule.js";
import { daysBetween } from "../../src/time/days-between.js";
import { defaultZones } from "../../src/time/default-zones.js";
import { isOpen } from "../../src/time/is-open.js";
import { evaluate } from "./evaluate.js";

type Row = readonly [expression: Json, value: Value];

const DATA: Json = {
  n: 5,
  text: "10",
  word: "abc",
  empty: "",
  nothing: null,
  tags: ["a", "b", 3],
  none: [],
  account: { rep: "ana", "a.b": 1, tags: { length: 99 } },
  email: "Ann@Mail.ACME.com",
};

const v = (path: string): Json => ({ var: path });

/** Of each operator what it means, in strict semantics. */
const ROWS: { readonly [operator in keyof typeof OPERATORS]?: readonly Row[] } = {
  var: [
    [v("n"), 5],
    [v("account.rep"), "ana"],
    [v("tags.0"), "a"],
    [v("tags.length"), 3],
    [v("absent"), null],
    [v("nothing.more"), null],
    [v("word.length"), null],
    [v("word.0"), null],
    [v("account.a.b"), null],
    [{ var: ["absent", 7] }, 7],
    [{ var: ["absent", v("n")] }, 5],
    [{ var: ["nothing", 7] }, null],
    [{ var: ["nothing.more", 7] }, 7],
    [{ var: ["n", { "+": [v("absent"), 1] }] }, 5],
    [v("now"), 1_800_000_000_000],
    [v("now.x"), null],
    [v("rep.region"), "west"],
    [v("rep.absent"), null],
    [v("chosen.ae.pod"), "east"],
    [v("chosen.ae.id"), "ben"],
    [v("chosen.sdr.pod"), null],
  ],
  missing: [
    [{ missing: ["n", "absent", "empty", "nothing", "none"] }, ["absent", "empty", "nothing"]],
    [{ missing: [["n", "absent"]] }, ["absent"]],
    [{ missing: "absent" }, ["absent"]],
    [{ missing: ["rep.absent", "rep.region"] }, ["rep.absent"]],
  ],
  missing_some: [
    [{ missing_some: [1, ["n", "absent"]] }, []],
    [{ missing_some: [2, ["n", "absent", "empty"]] }, ["absent", "empty"]],
  ],
  present: [
    [{ present: v("n") }, true],
    [{ present: v("none") }, true],
    [{ present: v("absent") }, false],
    [{ present: v("nothing") }, false],
    [{ present: v("empty") }, false],
    [{ present: { "+": [v("absent"), 1] } }, false],
    [{ present: 0 }, true],
  ],
  is: [
    [{ is: { word: "abc" } }, true],
    [{ is: { n: "5" } }, true],
    [{ is: { word: ["x", "abc"] } }, true],
    [{ is: { n: ["5"] } }, false],
    [{ is: { n: { min: 5, max: 5 } } }, true],
    [{ is: { n: { min: 6 } } }, false],
    [{ is: { n: { max: 4 } } }, false],
    [{ is: { absent: { min: 1 } } }, UNKNOWN],
    [{ is: { absent: { min: 1 }, word: "x" } }, false],
    [{ is: { absent: null } }, true],
    [{ is: { "rep.region": ["west"] } }, true],
    [{ some: [v("tags"), { is: { "": "b" } }] }, true],
  ],
  if: [
    [{ if: [true, 1, 2] }, 1],
    [{ if: [false, 1, 2] }, 2],
    [{ if: [false, 1] }, null],
    [{ if: [false, 1, true, 2, 3] }, 2],
    [{ if: [v("none"), 1, 2] }, 2],
  ],
  "?:": [[{ "?:": [v("n"), "some", "none"] }, "some"]],
  and: [
    [{ and: [1, 2] }, 2],
    [{ and: [1, 0, 2] }, 0],
    [{ and: [v("none"), 2] }, []],
  ],
  or: [
    [{ or: [0, 2, 3] }, 2],
    [{ or: [0, ""] }, ""],
  ],
  "!": [
    [{ "!": v("none") }, true],
    [{ "!": ["0"] }, false],
  ],
  "!!": [
    [{ "!!": [v("tags")] }, true],
    [{ "!!": [[]] }, false],
    [{ "!!": [v("none")] }, false],
  ],
  "==": [
    [{ "==": [v("n"), "5"] }, true],
    [{ "==": [v("nothing"), v("absent")] }, true],
    [{ "==": [v("nothing"), 0] }, false],
    [{ "==": [[5], 5] }, true],
    [{ "==": [v("account"), "[object Object]"] }, true],
    [{ "==": [v("tags"), v("tags")] }, true],
    [{ "==": [[1], [1]] }, false],
    [{ "==": [true, "1"] }, true],
  ],
  "!=": [
    [{ "!=": [v("n"), "5"] }, false],
    [{ "!=": [v("word"), "x"] }, true],
  ],
  "===": [
    [{ "===": [v("n"), 5] }, true],
    [{ "===": [v("n"), "5"] }, false],
  ],
  "!==": [[{ "!==": [v("n"), "5"] }, true]],
  "<": [
    [{ "<": [v("n"), 6] }, true],
    [{ "<": [v("text"), "9"] }, false],
    [{ "<": [1, v("n"), 9] }, true],
    [{ "<": [1, v("n"), 5] }, false],
    [{ "<": [v("word"), 6] }, UNKNOWN],
  ],
  "<=": [
    [{ "<=": [v("n"), 5] }, true],
    [{ "<=": [5, v("n"), 5] }, true],
    [{ "<=": [6, v("n"), 7] }, false],
  ],
  ">": [
    [{ ">": [v("text"), "9"] }, true],
    [{ ">": [v("n"), 5] }, false],
  ],
  ">=": [[{ ">=": [v("n"), 5] }, true]],
  between: [
    [{ between: [v("n"), 5, 9] }, true],
    [{ between: [v("n"), 1, 5] }, true],
    [{ between: [v("n"), 6, 9] }, false],
    [{ between: [v("absent"), 1, 5] }, UNKNOWN],
  ],
  "+": [
    [{ "+": [v("n"), v("text"), 1] }, 16],
    [{ "+": "3" }, 3],
    [{ "+": [1e308, 1e308] }, UNKNOWN],
  ],
  "-": [
    [{ "-": [v("n"), 2] }, 3],
    [{ "-": v("n") }, -5],
  ],
  "*": [
    [{ "*": [v("n"), 2, 3] }, 30],
    [{ "*": "3" }, 3],
  ],
  "/": [
    [{ "/": [v("n"), 2] }, 2.5],
    [{ "/": [v("n"), 0] }, UNKNOWN],
    [{ "/": [0, 0] }, UNKNOWN],
  ],
  "%": [
    [{ "%": [v("n"), 3] }, 2],
    [{ "%": [-5, 3] }, -2],
    [{ "%": [v("n"), 0] }, UNKNOWN],
  ],
  min: [[{ min: [3, v("n"), "1"] }, 1]],
  max: [
    [{ max: [3, v("n"), "10"] }, 10],
    [{ max: v("tags") }, UNKNOWN],
  ],
  some: [
    [{ some: [v("tags"), { "==": [v(""), "b"] }] }, true],
    [{ some: [v("none"), true] }, false],
    [{ some: [v("word"), true] }, false],
    [{ some: [v("tags"), { "==": [v("word"), "abc"] }] }, false],
  ],
  all: [
    [{ all: [v("tags"), { "!!": v("") }] }, true],
    [{ all: [v("none"), true] }, false],
    [{ all: [v("absent"), true] }, false],
  ],
  none: [
    [{ none: [v("tags"), { "==": [v(""), "b"] }] }, false],
    [{ none: [v("none"), true] }, true],
    [{ none: [v("absent"), true] }, true],
  ],
  filter: [
    [{ filter: [v("tags"), { "!=": [v(""), "a"] }] }, ["b", 3]],
    [{ filter: [v("absent"), true] }, []],
  ],
  map: [
    [{ map: [[1, 2], { "*": [v(""), 2] }] }, [2, 4]],
    [{ map: [v("absent"), 1] }, []],
    [{ map: [[[1, 2], [3]], { some: [v(""), { "==": [v(""), 3] }] }] }, [false, true]],
  ],
  reduce: [
    [{ reduce: [[1, 2, 3], { "+": [v("current"), v("accumulator")] }, 10] }, 16],
    [{ reduce: [v("absent"), 1, "start"] }, "start"],
    [{ reduce: [v("absent"), 1] }, null],
  ],
  in: [
    [{ in: [v("word"), ["x", "abc"]] }, true],
    [{ in: ["b", v("tags")] }, true],
    [{ in: ["3", v("tags")] }, false],
    [{ in: [3, v("tags")] }, true],
    [{ in: ["b", v("word")] }, true],
    [{ in: ["", v("word")] }, true],
    [{ in: ["", v("empty")] }, false],
    [{ in: [v("absent"), "null island"] }, true],
    [{ in: ["n", v("n")] }, false],
    [{ in: ["rep", v("account")] }, false],
  ],
  covers: [
    [{ covers: [v("tags"), ["a", 3]] }, true],
    [{ covers: [v("tags"), "a"] }, true],
    [{ covers: [v("tags"), ["a", "x"]] }, false],
    [{ covers: [v("tags"), "3"] }, false],
    [{ covers: [v("absent"), "a"] }, false],
    [{ covers: [v("absent"), v("absent")] }, true],
    [{ covers: [v("word"), ["abc"]] }, true],
    [{ covers: [v("absent"), { "+": [v("absent"), 1] }] }, UNKNOWN],
  ],
  merge: [[{ merge: [v("tags"), 1, v("nothing"), [[2]]] }, ["a", "b", 3, 1, null, [2]]]],
  cat: [
    [{ cat: ["a", v("n"), v("absent"), true, ["x", null, ["y"]]] }, "a5truex,,y"],
    [{ cat: [v("account")] }, "[object Object]"],
  ],
  substr: [
    [{ substr: [v("word"), 1] }, "bc"],
    [{ substr: [v("word"), -1] }, "c"],
    [{ substr: [v("word"), 0, -1] }, "ab"],
    [{ substr: [v("word"), 0, 2] }, "ab"],
    [{ substr: [v("absent"), 0, 2] }, "nu"],
  ],
  startsWith: [
    [{ startsWith: [v("word"), "ab"] }, true],
    [{ startsWith: [v("word"), "b"] }, false],
    [{ startsWith: [v("absent"), "ab"] }, false],
    [{ startsWith: [v("n"), "5"] }, false],
  ],
  endsWith: [
    [{ endsWith: [v("word"), "bc"] }, true],
    [{ endsWith: [v("word"), v("absent")] }, false],
  ],
  lower: [
    [{ lower: "ÄI" }, "äi"],
    [{ lower: v("n") }, null],
  ],
  emailDomain: [
    [{ emailDomain: v("email") }, "mail.acme.com"],
    [{ emailDomain: "a@b@c.io" }, "c.io"],
    [{ emailDomain: "nobody" }, null],
    [{ emailDomain: "@acme.com" }, null],
    [{ emailDomain: "ann@" }, null],
    [{ emailDomain: "Ann <ann@acme.com>" }, null],
    [{ emailDomain: v("absent") }, null],
  ],
  lookup: [
    [{ lookup: ["regions", "US"] }, "amer"],
    [{ lookup: ["regions", v("absent")] }, "other"],
    [{ lookup: [v("account"), "rep"] }, "ana"],
    [{ lookup: [v("account"), "toString"] }, null],
    [{ lookup: [v("account"), v("absent")] }, null],
    [{ lookup: [v("absent"), "rep"] }, null],
    [{ lookup: [v("tags"), "0"] }, null],
    [{ lookup: [v("rep.skills"), "crm"] }, 4],
    [{ lookup: [v("rep.skills"), 7] }, "seven"],
  ],
  daysBetween: [
    [{ daysBetween: ["2027-01-01", "2027-01-31"] }, 30],
    [{ daysBetween: ["2027-01-31", "2027-01-01"] }, -30],
    [{ daysBetween: ["2027-01-15", v("now")] }, 0],
    [{ daysBetween: ["2027-01-14T22:59:00Z", "2027-01-14T23:00:00Z"] }, 1],
    [{ daysBetween: [1_800_000_000_000, "2027-01-16T00:00:00+01:00"] }, 1],
    [{ daysBetween: [v("absent"), v("now")] }, UNKNOWN],
    [{ daysBetween: ["2027-02-30", v("now")] }, UNKNOWN],
    [{ daysBetween: ["01/15/2027", v("now")] }, UNKNOWN],
  ],
  inSchedule: [
    [{ inSchedule: "office" }, true],
    [{ inSchedule: ["office"] }, true],
    [{ inSchedule: ["office", v("now")] }, true],
    [{ inSchedule: ["office", "2027-01-15T07:59:59Z"] }, false],
    [{ inSchedule: ["office", "2027-01-15T16:00:00Z"] }, false],
    [{ inSchedule: ["office", "2027-01-16T10:00:00Z"] }, false],
    [{ inSchedule: ["office", v("word")] }, false],
    [{ inSchedule: ["office", v("absent")] }, false],
    [{ inSchedule: ["office", { "+": [v("absent"), 1] }] }, UNKNOWN],
  ],
};

/** 2027-01-15T08:00Z is `now`: 09:00 in Berlin, where the office opens. */
const zones = cacheOffsets(defaultZones());
const time: ConditionTimes = {
  daysBetween: (first, second) => daysBetween(first, second, "Europe/Berlin", zones),
  schedule: () => {
    const hours = compileSchedule({ week: { "mon-fri": ["09:00-17:00"] } }, { timezone: "Europe/Berlin" });
    return (instant) => isOpen(hours, zones, instant);
  },
};
const chosen = { ae: { id: "ben", pod: "east" } };
const rep = { id: "ana", region: "west", skills: { crm: 4, "7": "seven" } };
const lookups = new Map([["regions", compileTable({ entries: { US: "amer", "*": "other" } })]]);

describe("operators", () => {
  const cases = Object.entries(ROWS).flatMap(([operator, rows]) => rows.map((row) => ({ operator, row })));

  it.each(cases)("$operator: $row.0", ({ row: [expression, value] }) => {
    expect(evaluate(expression, { data: DATA, rep, chosen, lookups, time })).toEqual(value);
  });

  it("are all covered here", () => {
    expect(Object.keys(ROWS).sort()).toEqual(Object.keys(OPERATORS).sort());
  });
});

describe("the truth table", () => {
  const truths: readonly Row[] = [
    [false, false],
    [null, false],
    [0, false],
    ["", false],
    [[], false],
    [true, true],
    [1, true],
    [-1, true],
    ["0", true],
    ["false", true],
    [" ", true],
    [[0], true],
    [{}, true],
  ];

  it.each(truths)("%j is %j", (value, truth) => {
    expect(evaluate({ "!!": v("value") }, { data: { value } })).toBe(truth);
    expect(evaluate({ "!": v("value") }, { data: { value } })).toBe(!truth);
  });
});

describe("jsonlogic semantics", () => {
  const rows: readonly Row[] = [
    [{ "<": [v("absent"), 10] }, true],
    [{ "<": [v("empty"), 10] }, true],
    [{ ">=": [v("none"), 0] }, true],
    [{ ">": ["10", "9"] }, false],
    [{ between: [v("absent"), 0, 1] }, true],
    [{ "+": ["12abc", 1] }, 13],
    [{ "+": [v("absent"), 1] }, Number.NaN],
    [{ "/": [1, 0] }, Number.POSITIVE_INFINITY],
    [{ max: v("tags") }, Number.NaN],
    [{ "*": ["3"] }, "3"],
    [{ "-": [true, 1] }, 0],
    [{ is: { absent: { max: 1 } } }, true],
  ];

  it.each(rows)("coerce as json-logic-js does: %j", (expression, value) => {
    expect(evaluate(expression, { data: DATA, semantics: "jsonlogic" })).toEqual(value);
  });

  it("never let a hostile object throw", () => {
    const data = { o: { toString: "x", valueOf: "y", indexOf: 1 } };
    for (const operator of ["<", "<=", ">", ">=", "+", "-", "*", "/", "%", "min", "max", "==", "cat", "in", "substr"]) {
      for (const operands of [
        [v("o"), 1],
        [1, v("o")],
        [[v("o")], v("o")],
      ]) {
        expect(() => evaluate({ [operator]: operands }, { data, semantics: "jsonlogic" })).not.toThrow();
        expect(() => evaluate({ [operator]: operands }, { data })).not.toThrow();
      }
    }
  });
});

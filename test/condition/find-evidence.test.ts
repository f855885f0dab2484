import { describe, expect, it } from "vitest";
import { describeClause } from "../../src/condition/describe-clause.js";
import { findEvidence } from "../../src/condition/find-evidence.js";
import { UNKNOWN } from "../../src/condition/value.js";
import type { Json } from "../../src/model/json.js";
import { type Bench, compileOn } from "./evaluate.js";

const v = (path: string): Json => ({ var: path });

/** Evidence as lines: `path | clause | result | path=value …`. */
function lines(expression: Json, bench: Bench = {}): string[] {
  const { compiled, scope } = compileOn(expression, bench);
  return findEvidence(compiled, scope, bench.steps ?? 10_000).map(({ path, clause, result, seen }) =>
    [path, clause, result, seen.map((each) => `${each.path}=${each.value}`).join(" ")].join(" | "),
  );
}

describe("findEvidence", () => {
  const US = { "==": [v("country"), "US"] };
  const BIG = { ">=": [v("employees"), 200] };
  const VIP = { present: v("account.rep") };

  it("a false and: its first false clause", () => {
    expect(lines({ and: [US, BIG, VIP] }, { data: { country: "US", employees: 5 } })).toEqual([
      "when.and[1] | employees >= 200 | false | employees=5",
    ]);
  });

  it("a false and with something unknown before: what is false decides", () => {
    expect(lines({ and: [BIG, US] }, { data: { country: "FR" } })).toEqual([
      'when.and[1] | country == "US" | false | country="FR"',
    ]);
  });

  it("an undetermined and: what is unknown", () => {
    expect(lines({ and: [US, BIG, { "<": [v("score"), 5] }] }, { data: { country: "US", score: "x" } })).toEqual([
      "when.and[1] | employees >= 200 | undetermined | employees=missing",
      'when.and[2] | score < 5 | undetermined | score="x"',
    ]);
  });

  it("a true and: all clauses", () => {
    expect(lines({ and: [US, BIG] }, { data: { country: "US", employees: 300 } })).toEqual([
      'when.and[0] | country == "US" | true | country="US"',
      "when.and[1] | employees >= 200 | true | employees=300",
    ]);
  });

  it("a true or: its first true clause", () => {
    expect(lines({ or: [BIG, US, VIP] }, { data: { country: "US" } })).toEqual([
      'when.or[1] | country == "US" | true | country="US"',
    ]);
  });

  it("a false or an undetermined or: all clauses", () => {
    expect(lines({ or: [US, VIP] }, { data: {} })).toEqual([
      'when.or[0] | country == "US" | false | country=missing',
      "when.or[1] | account.rep is present | false | account.rep=missing",
    ]);
    expect(lines({ or: [US, BIG] }, { data: { country: null } })).toEqual([
      'when.or[0] | country == "US" | false | country=null',
      "when.or[1] | employees >= 200 | undetermined | employees=missing",
    ]);
  });

  it("and and or inside are followed", () => {
    expect(
      lines({ and: [{ or: [US, VIP] }, { or: [BIG, { and: [US, BIG] }] }] }, { data: { country: "US", employees: 1 } }),
    ).toEqual([
      "when.and[1].or[0] | employees >= 200 | false | employees=1",
      "when.and[1].or[1].and[1] | employees >= 200 | false | employees=1",
    ]);
  });

  it("is is followed clause by clause, in the order of its paths", () => {
    const is = { state: ["IL", "WI"], country: "US", employees: { min: 200, max: 999 } };
    expect(lines({ is }, { data: { country: "US", state: "IL", employees: 500 } })).toEqual([
      'when.is.country | country == "US" | true | country="US"',
      "when.is.employees.min | employees >= 200 | true | employees=500",
      "when.is.employees.max | employees <= 999 | true | employees=500",
      'when.is.state | state in ["IL","WI"] | true | state="IL"',
    ]);
    const turned = Object.fromEntries(Object.entries(is).reverse()) as typeof is;
    expect(lines({ is: turned }, { data: {} })).toEqual(lines({ is }, { data: {} }));
  });

  it("the rep, the instant and derived fields are seen as they are", () => {
    const expression = { and: [{ in: [v("size"), v("rep.sizes")] }, { "<": [v("now"), 5] }] };
    expect(lines(expression, { slots: { size: UNKNOWN }, rep: { sizes: ["s"] }, now: 7 })).toEqual([
      "when.and[1] | now < 5 | false | now=7",
    ]);
    expect(lines({ in: [v("size"), v("rep.sizes")] }, { slots: { size: UNKNOWN }, rep: { sizes: ["s"] } })).toEqual([
      'when | size in rep.sizes | undetermined | size=unknown rep.sizes=["s"]',
    ]);
  });

  it("of an iterator the list is seen, not its items", () => {
    expect(lines({ some: [v("tags"), { "==": [v(""), "x"] }] }, { data: { tags: ["a"] } })).toEqual([
      'when | some of tags: item == "x" | false | tags=["a"]',
    ]);
  });

  it("a literal is its own evidence", () => {
    expect(lines(false)).toEqual(["when | false | false | "]);
  });

  it("at most ten clauses, with at most ten values each", () => {
    const clauses = Array.from({ length: 30 }, (_, index) => v(`field${index}`));
    expect(lines({ or: clauses }).length).toBe(10);
    const [line = ""] = lines({ "!!": [{ merge: clauses }] });
    expect(line.match(/=missing/g)?.length).toBe(10);
  });

  it("what ran over the budget is named, on the same budget", () => {
    const many = Array.from({ length: 100 }, (_, index) => index);
    const long = { some: [many, { "==": [v(""), -1] }] };
    const { compiled, scope } = compileOn({ and: [US, { "!": long }, { "!": long }] }, { data: { country: "US" } });
    const results = findEvidence(compiled, scope, 350).map(({ path, result }) => `${path} ${result}`);
    expect(results).toEqual(["when.and[2] limit_exceeded"]);
  });

  it("shows objects with their keys in order, and the beginning of what is long", () => {
    const wide = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, index) => [`k${999 - index}`, "x".repeat(10_000)]),
    );
    const seen = (value: Json) => lines({ "!!": [v("o")] }, { data: { o: value } })[0]?.split("o=")[1] ?? "";
    expect(seen({ b: 1, a: [2, { d: 1, c: 2 }] })).toBe('{"a":[2,{"c":2,"d":1}],"b":1}');
    expect(seen(wide).length).toBe(80);
    expect(seen("`\u202e".repeat(100))).not.toContain("\u202e");
  });
});

describe("describeClause", () => {
  it.each<readonly [Json, string]>([
    [{ in: [v("country"), ["US", "CA"]] }, 'country in ["US","CA"]'],
    [{ ">=": [v("employees"), 200] }, "employees >= 200"],
    [{ "<": [1, v("x"), 5] }, "1 < x < 5"],
    [{ present: v("account.rep") }, "account.rep is present"],
    [{ "!": { present: v("account.rep") } }, "not (account.rep is present)"],
    [{ "!": v("luxury") }, "not luxury"],
    [{ "!!": [v("luxury")] }, "luxury is truthy"],
    [{ and: [v("a"), { or: [v("b"), { "!": v("c") }] }] }, "a and (b or not c)"],
    [{ between: [v("n"), 1, 5] }, "n between 1 and 5"],
    [{ startsWith: [v("zip"), v("rep.metro")] }, "zip starts with rep.metro"],
    [{ endsWith: [v("host"), ".edu"] }, 'host ends with ".edu"'],
    [{ covers: [v("rep.lines"), v("lines")] }, "rep.lines covers lines"],
    [{ "==": [{ lookup: ["zips", v("zip")] }, "central"] }, 'zips[zip] == "central"'],
    [{ ">=": [{ lookup: [v("rep.skills"), v("topic")] }, 4] }, "rep.skills[topic] >= 4"],
    [{ "==": [{ lower: v("a") }, { emailDomain: v("email") }] }, "lower(a) == emailDomain(email)"],
    [{ missing: ["a", "b"] }, "missing(a, b)"],
    [{ missing_some: [1, ["a", "b"]] }, 'missing_some(1, ["a","b"])'],
    [{ if: [v("a"), 1, v("b"), 2, 3] }, "if a then 1 else if b then 2 else 3"],
    [{ all: [v("tags"), { in: [v(""), ["a"]] }] }, 'all of tags: item in ["a"]'],
    [{ none: [v("deals"), { ">": [v("value"), 5] }] }, "none of deals: item.value > 5"],
    [{ "-": [v("a")] }, "-a"],
    [{ "-": [v("a"), { "*": [v("b"), 2] }] }, "a - (b * 2)"],
    [{ is: { country: "US" } }, 'country == "US"'],
    [{ "!": { is: { b: 1, a: 2 } } }, "not (a == 2 and b == 1)"],
    [{ "==": [v("naïve field"), "\u0000`"] }, '"naïve field" == "\\u0000\\u0060"'],
    [{ var: ["size", 0] }, "size"],
    [{ in: [v("a"), [{ lower: "X" }, "y"]] }, 'a in [lower("X"),"y"]'],
  ])("%j: %s", (source, clause) => {
    expect(describeClause(source)).toBe(clause);
  });

  it("cuts at 80 characters, never inside a character", () => {
    const long = describeClause({ in: [v("country"), Array.from({ length: 100 }, (_, index) => `C${index}`)] });
    expect(long.length).toBe(80);
    expect(long.endsWith("…")).toBe(true);
    for (let pad = 0; pad < 4; pad++) {
      expect(describeClause({ or: [v("a".repeat(40 + pad)), { "==": [v("b"), "💩".repeat(60)] }] })).not.toMatch(
        /[\ud800-\udbff]…/u,
      );
    }
  });
});

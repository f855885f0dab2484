import { describe, expect, it } from "vitest";
import type { Table } from "../../src/model/table.js";
import { checkTable } from "../../src/tables/check-table.js";
import { bestOfThree } from "../best-of-three.js";

const faults = (table: unknown) => checkTable(table as Table, "tables.t").map(({ path, code }) => `${path} ${code}`);

interface Row {
  readonly name: string;
  readonly table: unknown;
  readonly issues: readonly string[];
}

const ROWS: readonly Row[] = [
  { name: "a table without entries has no faults", table: {}, issues: [] },
  {
    name: "texts, numbers, booleans and lists of texts are values",
    table: { entries: { a: "x", b: 1, c: false, d: ["x"] } },
    issues: [],
  },
  {
    name: "null, infinities, lists of other things and objects are none",
    table: { entries: { a: null, b: Number.POSITIVE_INFINITY, c: ["x", 1], d: { e: 1 } } },
    issues: ["a table_value", "b table_value", "c table_value", "d table_level"].map(
      (each) => `tables.t.entries.${each}`,
    ),
  },
  {
    name: "a value where a level is expected",
    table: { match: ["exact", "prefix"], entries: { US: "amer", FR: { "7": "paris" } } },
    issues: ["tables.t.entries.US table_level"],
  },
  {
    name: "a level where a value is expected",
    table: { match: ["exact", "prefix"], entries: { FR: { "7": { "5": "paris" } } } },
    issues: ['tables.t.entries.FR["7"] table_level'],
  },
  { name: "no match at all", table: { match: [], entries: {} }, issues: ["tables.t.match bad_match"] },
  {
    name: "keys that are no ranges",
    table: { match: "range", entries: { "5": 1, "-5-5": 1, "a-b": 1, "1 - 2": 1, "1-2-3": 1, "": 1, "*": 1 } },
    issues: [
      "tables.t.entries.a-b bad_range",
      ...["", "-5-5", "1 - 2", "1-2-3", "5"].map((key) => `tables.t.entries${JSON.stringify([key])} bad_range`),
    ],
  },
  {
    name: "a range that ends before it begins",
    table: { match: "range", entries: { "9-1": 1 } },
    issues: ['tables.t.entries["9-1"] range_reversed'],
  },
  {
    name: "ranges that overlap in one number",
    table: { match: "range", entries: { "1-49": 1, "49-100": 2, "101-": 3 } },
    issues: ['tables.t.entries["49-100"] range_overlap'],
  },
  {
    name: "a range inside another, and one behind both",
    table: { match: "range", entries: { "1-100": 1, "10-20": 2, "50-60": 3, "101-102": 4 } },
    issues: ['tables.t.entries["10-20"] range_overlap', 'tables.t.entries["50-60"] range_overlap'],
  },
  {
    name: "open ends overlap",
    table: { match: "range", entries: { "1-": 1, "5-": 2 } },
    issues: ['tables.t.entries["5-"] range_overlap'],
  },
  {
    name: "the same range in other digits",
    table: { match: "range", entries: { "1-5": 1, "01-05": 2 } },
    issues: ['tables.t.entries["1-5"] range_duplicate'],
  },
  {
    name: "ranges on a lower level",
    table: { match: ["exact", "range"], entries: { US: { "1-5": 1, "5-6": 2 } } },
    issues: ['tables.t.entries.US["5-6"] range_overlap'],
  },
];

describe("checkTable finds", () => {
  it.each(ROWS)("$name", ({ table, issues }) => {
    expect(faults(table).sort()).toEqual([...issues].sort());
  });

  it("names both ranges of an overlap", () => {
    const [issue] = checkTable({ match: "range", entries: { "1-49": "a", "40-60": "b" } }, "tables.t");
    expect(issue?.message).toBe('the ranges `"1-49"` and `"40-60"` overlap');
  });

  it("gives the same issues in the same order whatever order the keys are written in", () => {
    const entries = { "9-1": 1, "1-5": 1, "5-6": 1, x: 1, "01-05": null };
    const turned = Object.fromEntries(Object.entries(entries).reverse());
    const issues = checkTable({ match: "range", entries } as unknown as Table, "t");
    expect(issues.length).toBe(5);
    expect(checkTable({ match: "range", entries: turned } as unknown as Table, "t")).toEqual(issues);
  });

  it("reads 100,000 ranges in well under a second", () => {
    const entries = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`${index}-${index}`, "x"]));
    expect(bestOfThree(() => checkTable({ match: "range", entries }, "t"))).toBeLessThan(500);
  });
});

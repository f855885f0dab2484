import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/model/json.js";
import type { Entries, Match } from "../../src/model/table.js";
import { compileTable } from "../../src/tables/compile-table.js";
import { bestOfThree } from "../best-of-three.js";

interface Row {
  readonly name: string;
  readonly match?: Match | Match[];
  readonly entries: Entries;
  readonly finds: readonly (readonly [keys: readonly Json[], value: Json])[];
}

const ROWS: readonly Row[] = [
  {
    name: "exact: the key itself, as text or number",
    entries: { US: "amer", "5": "five", "1.5": true },
    finds: [
      [["US"], "amer"],
      [["us"], null],
      [[5], "five"],
      [["5"], "five"],
      [[1.5], true],
    ],
  },
  {
    name: "exact: `*` takes anything else, a missing key, a boolean, a list and an object included",
    entries: { US: "amer", true: "never", "*": "other" },
    finds: [
      [["FR"], "other"],
      [[null], "other"],
      [[true], "other"],
      [[["US"]], "other"],
      [[{ US: 1 }], "other"],
      [["*"], "other"],
      [[""], "other"],
    ],
  },
  {
    name: "exact: names of Object.prototype are keys like any other",
    entries: { US: "amer" },
    finds: [
      [["constructor"], null],
      [["toString"], null],
      [["__proto__"], null],
    ],
  },
  {
    name: "prefix: the longest one wins",
    match: "prefix",
    entries: { "6": "midwest", "606": "chicago", "60614": "lincoln-park", "*": "elsewhere" },
    finds: [
      [["60614"], "lincoln-park"],
      [["60614-1234"], "lincoln-park"],
      [["60601"], "chicago"],
      [["61000"], "midwest"],
      [["6"], "midwest"],
      [["7"], "elsewhere"],
      [[""], "elsewhere"],
      [[60601], "chicago"],
      [[null], "elsewhere"],
    ],
  },
  {
    name: "range: both ends are included, gaps belong to `*`",
    match: "range",
    entries: { "1-49": "small", "50-999": "medium", "1000-": "large", "*": "none" },
    finds: [
      [[1], "small"],
      [[49], "small"],
      [[49.5], "none"],
      [[50], "medium"],
      [["999"], "medium"],
      [[1000], "large"],
      [["1e6"], "large"],
      [[0], "none"],
      [[-5], "none"],
      [["1,000"], "none"],
      [["many"], "none"],
      [[null], "none"],
      [[Number.NaN], "none"],
    ],
  },
  {
    name: "range: digits with leading zeros are the number they spell",
    match: "range",
    entries: { "07000-07999": "new-jersey" },
    finds: [
      [["07030"], "new-jersey"],
      [[7030], "new-jersey"],
      [["7030"], "new-jersey"],
      [["08000"], null],
    ],
  },
  {
    name: "levels: one key per level, and no way back from a level that was entered",
    match: ["exact", "range"],
    entries: { US: { "1-9": "us-small" }, "*": { "1-9": "small", "*": ["a", "b"] } },
    finds: [
      [["US", 5], "us-small"],
      [["US", 50], null],
      [["FR", 5], "small"],
      [
        ["FR", 50],
        ["a", "b"],
      ],
      [
        [null, null],
        ["a", "b"],
      ],
    ],
  },
];

describe("a compiled table", () => {
  for (const { name, match, entries, finds } of ROWS) {
    it.each(finds)(`${name}: %j`, (keys, value) => {
      const lookup = compileTable(match === undefined ? { entries } : { match, entries });
      expect(lookup(keys)).toEqual(value);
    });
  }

  it("gives lists that cannot be changed and are not the ruleset's own", () => {
    const written = ["a"];
    const value = compileTable({ entries: { x: written } })(["x"]);
    expect(Object.isFrozen(value)).toBe(true);
    expect(value).not.toBe(written);
  });

  it.each(["exact", "prefix", "range"] as const)("compiles 100,000 entries in well under a second: %s", (match) => {
    const key = (index: number) => (match === "range" ? `${index * 10}-${index * 10 + 9}` : `key${index}`);
    const entries = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [key(index), index]));
    expect(bestOfThree(() => compileTable({ match, entries }))).toBeLessThan(500);
    expect(compileTable({ match, entries })([match === "range" ? 777_775 : "key77777"])).toBe(77_777);
  });
});

describe("a range level", () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 20 });

  test.prop([cuts, fc.integer({ min: 0, max: 210 })])("finds what a scan of all ranges finds", (numbers, key) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const ranges = sorted.slice(1).map((high, index) => [index === 0 ? sorted[0] : (sorted[index] ?? 0) + 1, high]);
    const entries = Object.fromEntries(ranges.map(([low, high]) => [`${low}-${high}`, `${low}`]));
    const scanned = ranges.find(([low = 0, high = 0]) => low <= key && key <= high);
    expect(compileTable({ match: "range", entries })([key])).toBe(scanned === undefined ? null : `${scanned[0]}`);
  });
});

describe("a prefix level", () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[ab]{1,4}$/), { maxLength: 12 });

  test.prop([words, fc.stringMatching(/^[ab]{0,6}$/)])(
    "finds the longest entry that the key starts with",
    (keys, key) => {
      const entries = Object.fromEntries(keys.map((each) => [each, each]));
      const longest = keys.filter((each) => key.startsWith(each)).sort((a, b) => b.length - a.length)[0];
      expect(compileTable({ match: "prefix", entries })([key])).toBe(longest ?? null);
    },
  );
});

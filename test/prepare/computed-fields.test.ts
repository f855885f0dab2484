import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UNKNOWN } from "../../src/condition/value.js";
import type { Field } from "../../src/model/field.js";
import { asInput } from "../as-input.js";
import { createPreparer, NOW } from "./prepare-with.js";

const sum = (...paths: string[]): Field => ({ derive: { "+": paths.map((path) => ({ var: path })) } });

describe("a derived field", () => {
  test("is worked out of cleaned fields, of other derived ones and of the hour, in whatever order they are declared", () => {
    const fields: { [path: string]: Field } = {
      a: sum("b", "c"),
      b: sum("c", "seats"),
      c: sum("seats", "seats"),
      seats: { type: "integer" },
      later: { derive: { "+": [{ var: "now" }, { var: "a" }] } },
    };
    const expected = { seats: 1, c: 2, b: 3, a: 5, later: NOW + 5 };
    const names = Object.keys(fields);
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), fc.subarray(names), (order, reads) => {
        const shuffled: { [path: string]: Field } = {};
        for (const name of order) Object.assign(shuffled, { [name]: fields[name] });
        expect(createPreparer({ fields: shuffled, reads }).values(asInput({ id: 1, seats: "1" }))).toMatchObject(
          expected,
        );
      }),
    );
  });

  test("that the lead brings itself is not read of the lead", () => {
    const { values } = createPreparer({ fields: { score: sum("seats") } });
    expect(values(asInput({ id: 1, seats: 2, score: 99 })).score).toBe(2);
  });

  test("may read the lead's id, a path nobody else reads, and the effective attempts", () => {
    const fields: { [path: string]: Field } = { total: sum("id", "deep.size", "attempts") };
    expect(createPreparer({ fields }).values(asInput({ id: 1, deep: { size: 10 } }), { attempt: 100 }).total).toBe(111);
  });

  test("that is unknown stays unknown, and makes unknown what reads it", () => {
    const { values, notes } = createPreparer({ fields: { a: sum("seats"), b: sum("a") } });
    expect(values({ id: 1 })).toMatchObject({ a: UNKNOWN, b: UNKNOWN });
    expect(notes({ id: 1 })).toEqual([]);
  });

  test("takes its default where it is unknown or null, and only there", () => {
    const fields: { [path: string]: Field } = {
      unknown: { ...sum("seats"), default: 7 },
      nothing: { derive: { var: "missing" }, default: "none" },
      zero: { derive: { "+": [0, 0] }, default: 7 },
      reader: sum("unknown"),
    };
    expect(createPreparer({ fields }).values({ id: 1 })).toMatchObject({
      unknown: 7,
      nothing: "none",
      zero: 0,
      reader: 7,
    });
  });

  test("without a default may be null", () => {
    expect(createPreparer({ fields: { a: { derive: { var: "missing" } } } }).values({ id: 1 }).a).toBeNull();
  });

  test("can hold what paths inside it read, in derived fields too", () => {
    const fields: { [path: string]: Field } = {
      both: { derive: { merge: [{ var: "ones" }, { var: "more" }] } },
      first: { derive: { var: "both.0" } },
      size: sum("both.length", "both.length"),
    };
    const lead = asInput({ id: 1, ones: ["x"], more: ["y", "z"], both: ["forged"] });
    expect(createPreparer({ fields, reads: ["both.1"] }).values(lead)).toMatchObject({
      first: "x",
      size: 6,
      "both.1": "y",
    });
  });

  test("whose inside is read while it is unknown is unknown there too", () => {
    expect(createPreparer({ fields: { a: sum("seats") }, reads: ["a.b"] }).values({ id: 1 })["a.b"]).toBe(UNKNOWN);
  });

  test("that runs out of steps is unknown, with a note", () => {
    const items = { some: [{ var: "tags" }, { some: [[1, 2, 3], { "==": [{ var: "" }, 4] }] }] };
    const { notes, values } = createPreparer({
      fields: { a: { derive: items }, b: { derive: items, default: false } },
      limits: { steps: 50 },
    });
    const lead = asInput({ id: 1, tags: Array.from({ length: 1_000 }, (_, at) => at) });
    expect(values(lead)).toMatchObject({ a: UNKNOWN, b: false });
    expect(notes(lead)).toEqual([
      { code: "limit_exceeded", path: "a", seen: null },
      { code: "limit_exceeded", path: "b", seen: null },
    ]);
  });

  test("may stand at the end of a chain of 5,000", () => {
    const fields: { [path: string]: Field } = { f0: { type: "integer" } };
    for (let at = 1; at <= 5_000; at++) fields[`f${at}`] = sum(`f${at - 1}`);
    expect(createPreparer({ fields }).values({ id: 1, f0: 3 }).f5000).toBe(3);
  });

  test("that reads itself in a circle is refused", () => {
    expect(() => createPreparer({ fields: { a: sum("b"), b: sum("a") } })).toThrow(/circle/);
    expect(() => createPreparer({ fields: { a: sum("a") } })).toThrow(/circle/);
  });
});

describe("a split", () => {
  const arms = (...shares: [string, number][]) => shares.map(([arm, share]) => ({ arm, share }));
  const split = (shares: { arm: string; share: number }[], key?: string): { [path: string]: Field } => ({
    test: { split: key === undefined ? { arms: shares } : { arms: shares, key: { var: key } } },
  });
  const armsOf = (fields: { [path: string]: Field }, leads: readonly object[], salt?: string) => {
    const { values } = createPreparer({ fields, ...(salt === undefined ? {} : { salt }) });
    return leads.map((lead) => String(values(lead).test));
  };
  const LEADS = Array.from({ length: 20_000 }, (_, at) => ({ id: `lead-${at}` }));

  test("names its arm, by field", () => {
    const fields: { [path: string]: Field } = {
      zeta: { split: { arms: arms(["z", 100]) } },
      alpha: { split: { arms: arms(["a", 100]) } },
    };
    expect(createPreparer({ fields }).prepare({ id: 1 })).toMatchObject({
      arms: [
        { field: "alpha", arm: "a" },
        { field: "zeta", arm: "z" },
      ],
    });
  });

  test("puts a lead in the same arm every time, for these ids for good", () => {
    const fields = split(arms(["new", 10], ["old", 90]));
    const first = armsOf(fields, LEADS);
    expect(armsOf(fields, LEADS)).toEqual(first);
    expect(first.flatMap((arm, at) => (arm === "new" && at < 100 ? [at] : []))).toMatchInlineSnapshot(`
      [
        5,
        7,
        9,
        10,
        24,
        26,
        29,
        54,
        65,
        69,
        71,
        74,
        85,
        87,
      ]
    `);
  });

  test("gives each arm its share: within four standard deviations over 20,000 leads", () => {
    const shares = arms(["a", 0.125], ["b", 5], ["c", 33.375], ["d", 61.5]);
    const counts = new Map<string, number>();
    for (const arm of armsOf(split(shares), LEADS)) counts.set(arm, (counts.get(arm) ?? 0) + 1);
    for (const { arm, share } of shares) {
      const expected = (LEADS.length * share) / 100;
      const deviation = Math.sqrt(expected * (1 - share / 100));
      expect(Math.abs((counts.get(arm) ?? 0) - expected), arm).toBeLessThanOrEqual(4 * deviation);
    }
  });

  test("loses no lead of an arm that grows", () => {
    const before = armsOf(split(arms(["new", 10], ["old", 90])), LEADS);
    const after = armsOf(split(arms(["new", 25.5], ["old", 74.5])), LEADS);
    expect(before.filter((arm, at) => arm === "new" && after[at] !== "new")).toEqual([]);
    expect(after.filter((arm) => arm === "new").length).toBeGreaterThan(before.filter((arm) => arm === "new").length);
  });

  test("has nobody in an arm without a share, and everybody in one with all", () => {
    expect(new Set(armsOf(split(arms(["none", 0], ["all", 100])), LEADS))).toEqual(new Set(["all"]));
  });

  test("is drawn anew by another salt and in another field", () => {
    const fields = split(arms(["a", 50], ["b", 50]));
    const other: { [path: string]: Field } = { ...fields, other: { split: { arms: arms(["a", 50], ["b", 50]) } } };
    const { values } = createPreparer({ fields: other });
    const leads = LEADS.slice(0, 2_000);
    const moved = leads.filter((lead) => values(lead).test !== values(lead).other).length;
    const salted = armsOf(fields, leads, "x").filter(
      (arm, at) => arm !== armsOf(fields, leads.slice(at, at + 1), "y")[0],
    ).length;
    for (const count of [moved, salted]) {
      expect(count).toBeGreaterThan(800);
      expect(count).toBeLessThan(1_200);
    }
  });

  test("goes by its key: leads of one key share an arm, a number and its text are one key", () => {
    const fields = split(arms(["a", 50], ["b", 50]), "seller");
    expect(
      new Set(
        armsOf(
          fields,
          LEADS.slice(0, 100).map((lead) => ({ ...lead, seller: "s-1" })),
        ),
      ).size,
    ).toBe(1);
    for (let seller = 0; seller < 50; seller++) {
      const [number, text] = armsOf(fields, [
        { id: "x", seller },
        { id: "y", seller: String(seller) },
      ]);
      expect(number).toBe(text);
    }
  });

  test.each([
    ["missing", {}],
    ["null", { seller: null }],
    ["empty", { seller: "" }],
  ])("goes by the lead's id where its key is %s", (_, fields) => {
    const shares = arms(["a", 50], ["b", 50]);
    const leads = LEADS.slice(0, 200);
    expect(
      armsOf(
        split(shares, "seller"),
        leads.map((lead) => ({ ...lead, ...fields })),
      ),
    ).toEqual(armsOf(split(shares), leads));
  });

  test("takes a list or an object for a key, in whatever order its members stand", () => {
    const fields = split(arms(["a", 50], ["b", 50]), "seller");
    const leads = [
      { id: "x", seller: { a: 1, b: [2] } },
      { id: "y", seller: { b: [2], a: 1 } },
    ];
    expect(new Set(armsOf(fields, leads)).size).toBe(1);
  });

  test("may depend on a derived field", () => {
    const fields: { [path: string]: Field } = {
      ...split(arms(["a", 50], ["b", 50]), "zone"),
      zone: { derive: { var: "region" } },
    };
    expect(
      new Set(
        armsOf(
          fields,
          LEADS.slice(0, 50).map((lead) => ({ ...lead, region: "west" })),
        ),
      ).size,
    ).toBe(1);
  });
});

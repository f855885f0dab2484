import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PoolSettings } from "../../src/model/pool.js";
import { leads, poolOf, type Sketch, sequence } from "./fixtures.js";

const NAMES = ["a", "B", "b2", "b10", "Zoë", "ω"];
const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: NAMES.length, maxLength: NAMES.length });
const order = fc.shuffledSubarray(NAMES, { minLength: NAMES.length, maxLength: NAMES.length });
const stopped = fc.array(fc.subarray(NAMES, { maxLength: NAMES.length - 1 }), { minLength: 1, maxLength: 12 });

const sketches = (names: readonly string[], each: readonly number[]): Sketch[] =>
  names.map((name) => [name, each[NAMES.indexOf(name)] ?? 1]);

describe("fixed order", () => {
  it("does not depend on the order in which members are listed, or on weights", () => {
    const settings: PoolSettings = { strategy: { type: "fixed-order" } };
    fc.assert(
      fc.property(order, weights, stopped, (names, each, without) => {
        const calls = without.map((some) => ({ without: some }));
        const { picks } = sequence(poolOf(settings, ...sketches(names, each)), calls);
        expect(picks).toBe(sequence(poolOf(settings, ...sketches(NAMES, [])), calls).picks);
      }),
    );
  });
});

describe("least recent", () => {
  it("does not depend on weights, and gives everybody a turn before anybody has two more", () => {
    const settings: PoolSettings = { strategy: { type: "least-recent" } };
    fc.assert(
      fc.property(order, weights, fc.integer({ min: 1, max: 40 }), (names, each, count) => {
        const { picks } = sequence(poolOf(settings, ...sketches(names, each)), leads(count));
        expect(picks).toBe(Array.from({ length: count }, (_, index) => names[index % names.length]).join(" "));
      }),
    );
  });
});

describe("lowest count", () => {
  it("gives each as many turns as its weight in every full round", () => {
    const settings: PoolSettings = { strategy: { type: "lowest-count", per: "ever" } };
    fc.assert(
      fc.property(weights, (each) => {
        const total = each.reduce((sum, weight) => sum + weight, 0);
        const picks = sequence(poolOf(settings, ...sketches(NAMES, each)), leads(total * 2)).picks.split(" ");
        const counts = NAMES.map((name) => picks.filter((pick) => pick === name).length);
        expect(counts).toEqual(each.map((weight) => weight * 2));
      }),
      { numRuns: 50 },
    );
  });

  it("says who is new and who was away with changes of its own", () => {
    const pool = poolOf({ strategy: { type: "lowest-count", per: "ever" } }, ["A", 1], ["B", 1], ["C", 1]);
    const { entry } = sequence(pool, [...leads(3), { absent: ["B"] }]);
    expect(entry.members.B?.counts).toEqual({
      "turns:ever": { period: 0, count: 1 },
      "away:ever": { period: 0, count: 1 },
    });
    const back = sequence(pool, [{ without: ["A"] }], { entry });
    expect(back.picks).toBe("C");
    expect(back.entry.members.B?.counts).toEqual({
      "turns:ever": { period: 0, count: 1.5 },
      "away:ever": { period: 0, count: 0 },
    });
  });
});

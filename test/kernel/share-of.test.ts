import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { largestShareOf, meanShareOf } from "../../src/kernel/share-of.js";

const weight = fc.integer({ min: 1, max: 60 });
const shares = fc.array(fc.record({ count: fc.nat({ max: 5_000 }), weight }), { minLength: 1, maxLength: 12 });

describe("the share of somebody new", () => {
  test.prop([weight, shares])("is between those of the others, less what is rounded off", (own, others) => {
    const [mean, largest] = [meanShareOf(own, others), largestShareOf(own, others)];
    const exact = others.map((other) => (other.count * own) / other.weight);
    expect(mean).toBeLessThanOrEqual(largest);
    expect(Math.abs(mean - exact.reduce((sum, each) => sum + each, 0) / others.length)).toBeLessThanOrEqual(1);
    expect(Math.abs(largest - Math.max(...exact))).toBeLessThanOrEqual(1);
  });

  test("is rounded down, and exact where it is whole", () => {
    const others = [
      { count: 1_000, weight: 3 },
      { count: 2_000, weight: 3 },
    ];
    expect(meanShareOf(1, others)).toBe(500);
    expect(meanShareOf(2, [...others, { count: 0, weight: 7 }])).toBe(666);
    expect(largestShareOf(1, others)).toBe(666);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addThousandths } from "../../src/kernel/add-thousandths.js";
import { isAmount } from "../../src/kernel/is-amount.js";

const amount = fc.oneof(
  fc.integer({ min: -1e15, max: 1e15 }).map((thousandths) => thousandths / 1_000),
  fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1_000),
  fc.integer({ min: -1e12, max: 1e12 }),
);

describe("addThousandths", () => {
  it("adds amounts as integers of thousandths", () => {
    expect(addThousandths(0.1, 0.2)).toBe(0.3);
    expect(addThousandths(1.005, -1.005)).toBe(0);
    expect(addThousandths(2 ** 52, 1)).toBe(2 ** 52 + 1);
    const exact = fc.property(amount, amount, (a, b) => {
      const sum = BigInt(Math.round(a * 1_000)) + BigInt(Math.round(b * 1_000));
      expect(addThousandths(a, b)).toBe(Number(sum) / 1_000);
    });
    fc.assert(exact, { numRuns: 2_000 });
  });

  it("takes back what it added", () => {
    const back = fc.property(amount, amount, (a, b) => {
      fc.pre(isAmount(addThousandths(a, b)));
      expect(addThousandths(addThousandths(a, b), -b) - a).toBe(0);
    });
    fc.assert(back, { numRuns: 2_000 });
  });
});

describe("isAmount", () => {
  it.each([[0], [-3], [0.001], [-2.5], [1e12], [Number.MAX_SAFE_INTEGER]])("takes %d", (value) => {
    expect(isAmount(value)).toBe(true);
  });

  it.each([
    [0.0005],
    [1 / 3],
    [1e12 + 0.5],
    [2 ** 53],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    ["1"],
    [null],
    [undefined],
  ])("refuses %s", (value) => {
    expect(isAmount(value)).toBe(false);
  });
});

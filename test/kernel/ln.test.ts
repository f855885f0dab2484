import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ln } from "../../src/kernel/ln.js";

const SCALE_BITS = 160n;
const ONE = 1n << SCALE_BITS;

/** The natural logarithm of `numerator / denominator` above 0, times 2^160: the same series, in integers. */
function exactLn(numerator: bigint, denominator: bigint): bigint {
  const s = ((numerator - denominator) * ONE) / (numerator + denominator);
  const square = (s * s) >> SCALE_BITS;
  let sum = 0n;
  let power = s;
  for (let divisor = 1n; power !== 0n && power !== -1n; divisor += 2n) {
    sum += power / divisor;
    power = (power * square) >> SCALE_BITS;
  }
  return 2n * sum;
}

/** |ln(x) / exact − 1| for `x = word / 2^32`, the exact value by halving until the series converges fast. */
function relativeError(word: number): number {
  let bits = 32n;
  let numerator = BigInt(word);
  while (2n * numerator <= 1n << bits) bits -= 1n;
  const exact = exactLn(numerator, 1n << bits) - (32n - bits) * exactLn(2n, 1n);
  numerator = BigInt(Math.round(Math.abs(ln(word / 2 ** 32)) * 2 ** 52 * 2 ** 50)) << (SCALE_BITS - 102n);
  const difference = numerator - -exact;
  return Number((difference * (1n << 80n)) / -exact) / 2 ** 80;
}

describe("ln", () => {
  it.each([
    [1, 0],
    [0.5, -Math.LN2],
    [0.25, -2 * Math.LN2],
    [Number.MIN_VALUE, -744.4400719213812],
    [1 - 2 ** -53, -(2 ** -53) - 2 ** -107],
  ])("of %d is %d", (x, expected) => {
    expect(Math.abs(ln(x) - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected));
  });

  it("is within 10^-15 of Math.log, relatively, all over (0, 1]", () => {
    const anywhere = fc.oneof(
      fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 2 ** 32 }).map((word) => word / 2 ** 32),
      fc.integer({ min: 1, max: 2 ** 20 }).map((units) => 1 - units * 2 ** -53),
    );
    const close = fc.property(anywhere, (x) => {
      const expected = Math.log(x);
      expect(Math.abs(ln(x) - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected));
    });
    fc.assert(close, { numRuns: 20_000 });
  });

  it("is within 10^-15 of the logarithm in integers, for what a draw of 32 bits can be", () => {
    const exact = fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (word) => {
      expect(Math.abs(relativeError(word))).toBeLessThan(1e-15);
    });
    fc.assert(exact, { numRuns: 2_000 });
  });

  it("grows with its argument", () => {
    const grows = fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (word) => {
      expect(ln(word / 2 ** 32)).toBeLessThan(ln((word + 1) / 2 ** 32));
    });
    fc.assert(grows, { numRuns: 5_000 });
  });

  it("gives the same bits as it always gave", () => {
    expect([0.3, 0.7, 0.9, 1e-9].map(ln)).toEqual([
      -1.2039728043259361, -0.35667494393873245, -0.10536051565782628, -20.72326583694641,
    ]);
  });

  it.each([[0], [-1], [1.5], [Number.NaN], [Number.POSITIVE_INFINITY]])("refuses %d", (x) => {
    expect(() => ln(x)).toThrow(RangeError);
  });
});

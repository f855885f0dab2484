const PER_UNIT = 1_000;

/**
 * The sum of two amounts, rounded to thousandths: as integers, so that amounts up to 10^12 with at most three decimals add
 * up exactly, in any order.
 */
export function addThousandths(a: number, b: number): number {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a + b;
  return (Math.round(a * PER_UNIT) + Math.round(b * PER_UNIT)) / PER_UNIT;
}

/** Close to √½, so that mantissas lie about 1. */
const LOWEST_MANTISSA = 0.71;
const TWO_POWER_32 = 4_294_967_296;
// ln 2 in two parts: a multiple of the first by an exponent is exact, the second is the rest.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** Terms of the series behind the first; the next is below 2^-60 of the sum, since `s²` is at most 0.031. */
const TERMS = 11;

/**
 * The natural logarithm of a number in (0, 1], the same on every engine: additions, multiplications and divisions of
 * doubles, which IEEE 754 fixes to the bit, where `Math.log` may differ. Relative error under 10^-15.
 *
 * `x = m·2^e` with `m` in [0.71, 1.42), `ln x = e·ln 2 + 2·(s + s³/3 + s⁵/5 + …)` with `s = (m − 1) / (m + 1)`: Abramowitz and
 * Stegun, Handbook of Mathematical Functions, 4.1.27; the reduction with a split ln 2 is Cody and Waite's (1980).
 *
 * @throws a `RangeError` for anything that is not in (0, 1].
 */
export function ln(x: number): number {
  if (!(x > 0 && x <= 1)) throw new RangeError(`\`${x}\` is not in (0, 1]`);
  const { mantissa, exponent } = reduce(x);
  const s = (mantissa - 1) / (mantissa + 1);
  const logarithm = 2 * s + 2 * s * tail(s * s);
  return exponent * LN2_HIGH + (exponent * LN2_LOW + logarithm);
}

// Doubling is exact, also out of the subnormal numbers.
function reduce(x: number): { readonly mantissa: number; readonly exponent: number } {
  let mantissa = x;
  let exponent = 0;
  for (; mantissa < 1 / TWO_POWER_32; exponent -= 32) mantissa *= TWO_POWER_32;
  for (; mantissa < LOWEST_MANTISSA; exponent -= 1) mantissa *= 2;
  return { mantissa, exponent };
}

// z/3 + z²/5 + z³/7 + …, smallest first.
function tail(z: number): number {
  let sum = 0;
  for (let term = TERMS; term > 0; term -= 1) sum = z * (sum + 1 / (2 * term + 1));
  return sum;
}

// Doubles decide when the products differ by more than this share; closer ones are compared as integers.
const RELATIVE_MARGIN = 8.881784197001252e-16; // 2^-50

/**
 * Compares `a·b` with `c·d` exactly, for safe integers: negative, 0 or positive.
 * Doubles answer when they are far enough apart, BigInt otherwise.
 */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  const difference = left - right;
  if (Math.abs(difference) > RELATIVE_MARGIN * (Math.abs(left) + Math.abs(right))) return difference;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return difference;
  const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return exact < 0n ? -1 : exact > 0n ? 1 : 0;
}

/** Weights have at most three decimals. */
const SCALE = 1_000;

/**
 * Scales weights to integers and divides them by their greatest common divisor, so that 100/100/50 and 2/2/1 are one
 * rotation. Takes positive numbers with at most three decimals.
 */
export function reduceWeights(weights: readonly number[]): readonly number[] {
  return divideByCommon(weights.map((weight) => Math.round(weight * SCALE)));
}

/** Divides integers by their greatest common divisor; zeros stay. */
export function divideByCommon(weights: readonly number[]): readonly number[] {
  const divisor = weights.reduce(greatestCommonDivisor, 0);
  return divisor === 0 ? weights : weights.map((weight) => weight / divisor);
}

function greatestCommonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

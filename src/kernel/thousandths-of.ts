const PER_UNIT = 1_000;

/** An amount as an integer of thousandths: what has at most three decimals is compared and added up exactly. */
export function thousandthsOf(amount: number): number {
  return Math.round(amount * PER_UNIT);
}

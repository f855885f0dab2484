const PER_UNIT = 1_000;
/** Up to here thousandths are told apart exactly. */
const LARGEST_FRACTION = 1_000_000_000_000;

/** Whether a value is an amount: a safe integer, or a number up to 10^12 with at most three decimals; negative ones too. */
export function isAmount(value: unknown): value is number {
  if (Number.isSafeInteger(value)) return true;
  if (typeof value !== "number" || !(Math.abs(value) <= LARGEST_FRACTION)) return false;
  return Math.round(value * PER_UNIT) / PER_UNIT === value;
}

/** Whether a number has at most three decimals, and stays an exact integer when multiplied by 1,000. */
export function isThousandths(value: number): boolean {
  const scaled = Math.round(value * 1_000);
  return Number.isSafeInteger(scaled) && scaled / 1_000 === value;
}

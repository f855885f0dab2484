/** A limit as databases take it: a whole number, or −1, their way to say that there is none. */
export function limitOf(limit: number): number {
  const whole = Math.max(0, Math.trunc(limit));
  return Number.isSafeInteger(whole) ? whole : -1;
}

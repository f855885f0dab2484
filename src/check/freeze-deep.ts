/** Freezes a value and all that it holds; for values of bounded depth without cycles. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  const members: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  for (const member of members) freezeDeep(member);
  return Object.freeze(value);
}

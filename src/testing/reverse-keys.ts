/** The same JSON with the keys of every object in the opposite order. */
export function reverseKeys<T>(value: T): T;
export function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => reverseKeys(item));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([key, member]: [string, unknown]) => [key, reverseKeys(member)]));
}

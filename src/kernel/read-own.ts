/** Reads an own property of a map-like object; what it inherits (`toString`, a polluted prototype) does not exist. */
export function readOwn<T>(map: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

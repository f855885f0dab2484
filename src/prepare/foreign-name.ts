const FOREIGN = new Set([
  ...["Date", "RegExp", "Error", "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "Promise", "ArrayBuffer"],
  ...["SharedArrayBuffer", "String", "Number", "Boolean", "BigInt", "Symbol", "Generator", "AsyncGenerator"],
]);

/**
 * The name of an object whose content is not in its own properties (a `Date`, a `Map`, a promise, bytes), else `null`.
 * Instances of a host's own classes are read as plain objects.
 */
export function foreignName(value: object): string | null {
  if (ArrayBuffer.isView(value)) return "bytes";
  const brand = Object.prototype.toString.call(value).slice("[object ".length, -1);
  return FOREIGN.has(brand) ? brand : null;
}

const MADE = new WeakSet<object>();

/** Freezes an object of plain members that was made here, and remembers it as lasting. */
export function makeLasting<T extends object>(value: T): Readonly<T> {
  MADE.add(value);
  return Object.freeze(value);
}

/**
 * Whether an object's own members can never change. Frozen alone does not suffice: an accessor may give something else each
 * time, and so may a prototype that is not frozen.
 */
export function isLasting(value: object): boolean {
  if (MADE.has(value)) return true;
  if (!Object.isFrozen(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype && !Array.isArray(value)) return false;
  return Reflect.ownKeys(value).every((key) =>
    Object.hasOwn(Object.getOwnPropertyDescriptor(value, key) ?? {}, "value"),
  );
}

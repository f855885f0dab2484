/** Marks the end of an exhaustive switch: reaching it is a programming error, and a compile error first. */
export function assertNever(value: never): never {
  throw new TypeError(`unreachable case \`${String(value)}\``);
}

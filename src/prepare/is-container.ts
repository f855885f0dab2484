/** Whether a value can have members: an object or an array. */
export function isContainer(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}

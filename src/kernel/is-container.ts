/** Whether a value can have members: an object or a list. */
export function isContainer(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}

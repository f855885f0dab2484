/** Reads an optional key of an entry, own only: what a polluted prototype has does not exist. */
export function ownPart<T extends object, Key extends keyof T>(entry: T, key: Key): T[Key] | undefined {
  return Object.hasOwn(entry, key) ? entry[key] : undefined;
}

/** A map keyed by id without a prototype, so that an id like `constructor` is only ever a key. */
export function emptyMap<T>(): { [key: string]: T } {
  return Object.create(null);
}

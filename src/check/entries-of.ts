/** The members of an object that may be absent, by key. */
export function entriesOf<T>(map: { readonly [key: string]: T } | undefined): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {});
}

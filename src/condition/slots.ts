/** The lead paths that a ruleset reads, each interned to a slot: a small integer, so that conditions read an array. */
export interface Slots {
  /** The path of each slot. */
  readonly paths: readonly string[];
  /** The slot of a path; a new one where it was not named before. */
  readonly slotOf: (path: string) => number;
}

/** An empty set of slots, filled while a ruleset is compiled. */
export function createSlots(): Slots {
  const paths: string[] = [];
  const slots = new Map<string, number>();
  return { paths, slotOf: (path) => slots.get(path) ?? addSlot(path) };

  function addSlot(path: string): number {
    slots.set(path, paths.length);
    return paths.push(path) - 1;
  }
}

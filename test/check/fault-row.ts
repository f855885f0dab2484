/** A fault: what is said in its test's name, the keys that replace those of the small document, and what is found. */
export interface FaultRow {
  readonly name: string;
  readonly keys: { readonly [key: string]: unknown };
  /** Path and code of every issue, in order. */
  readonly found: readonly (readonly [path: string, code: string])[];
}

/** One row of a table of faults. */
export function row(name: string, keys: FaultRow["keys"], ...found: FaultRow["found"]): FaultRow {
  return { name, keys, found };
}

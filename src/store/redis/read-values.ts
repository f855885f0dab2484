import type { Loaded, Stored } from "../rotation-store.js";
import { storedValue } from "../stored-value.js";

/** What a script answered for these entries and then these records: revision and body of each, both `null` for an absent one. */
export function readValues(answer: unknown, entries: readonly string[], records: readonly string[]): Loaded {
  const values: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return {
    entries: pick(values, entries, 0),
    records: pick(values, records, 2 * entries.length),
  };
}

function pick(values: readonly unknown[], keys: readonly string[], first: number): ReadonlyMap<string, Stored> {
  const found = new Map<string, Stored>();
  for (const [at, key] of keys.entries()) {
    const revision = values[first + 2 * at];
    // Only what the server says is absent: an answer that is too short is none.
    if (revision !== null) found.set(key, storedValue(key, revision, values[first + 2 * at + 1]));
  }
  return found;
}

import { isRecord } from "./is-record.js";

/** By path as conditions read it (`rep.languages`), the words in an attribute of the reps: values, items of lists, keys of objects. */
export function rosterWords(roster: unknown): ReadonlyMap<string, readonly unknown[]> {
  const words = new Map<string, Set<unknown>>();
  const reps = isRecord(roster) && Array.isArray(roster.reps) ? roster.reps : [];
  for (const rep of reps) {
    const attributes = isRecord(rep) && isRecord(rep.attributes) ? rep.attributes : {};
    for (const [name, value] of Object.entries(attributes)) {
      const known = words.get(`rep.${name}`) ?? new Set();
      words.set(`rep.${name}`, known);
      for (const word of wordsOf(value)) known.add(word);
    }
  }
  return new Map([...words].map(([path, known]) => [path, [...known]]));
}

function wordsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isRecord(value) ? Object.keys(value) : [value];
}

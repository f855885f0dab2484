/** Something that waits for its turn, and the keys in the store that it needs. */
export interface Waiting {
  readonly keys: ReadonlySet<string>;
}

/**
 * Those of the waiting who are to be worked through together next: the first who can begin, and everybody behind who shares
 * a key with one of them. Nobody overtakes one who waits for the same key.
 *
 * @param waiting - in the order in which they came.
 * @param busy - keys that are being worked on.
 * @param most - how many at most.
 */
export function takeBatch<Item extends Waiting>(
  waiting: Iterable<Item>,
  busy: ReadonlySet<string>,
  most: number,
): readonly Item[] {
  const batch: Item[] = [];
  const shared = new Set<string>();
  const taken = new Set(busy);
  for (const item of waiting) {
    if (batch.length >= most) break;
    const joins = !meets(item.keys, taken) && (batch.length === 0 || meets(item.keys, shared));
    if (joins) batch.push(item);
    for (const key of item.keys) (joins ? shared : taken).add(key);
  }
  return batch;
}

/** Whether two sets have a key in common. */
export function meets(keys: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const key of keys) if (others.has(key)) return true;
  return false;
}

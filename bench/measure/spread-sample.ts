/**
 * A sample with the same spread as all of them: in the order of their keys every so many-th is taken, and the sample keeps
 * the order in which they came. An engine whose cost grows with a rule's position costs as much on it as on all.
 */
export function spreadSample<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => number,
  size: number,
): readonly Item[] {
  if (size >= items.length) return items;
  const ordered = items.map((item, index) => ({ index, key: keyOf(item) })).sort((a, b) => a.key - b.key);
  const step = ordered.length / size;
  const taken = new Set(Array.from({ length: size }, (_, rank) => ordered[Math.floor((rank + 0.5) * step)]?.index));
  return items.filter((_, index) => taken.has(index));
}

/** The first `count` items of an order, in that order, without sorting them all. The items are not touched. */
export function bestOf<T>(items: readonly T[], compare: (a: T, b: T) => number, count: number): T[] {
  const best: T[] = [];
  for (const item of items) {
    const last = best[best.length - 1];
    if (best.length === count && last !== undefined && compare(item, last) >= 0) continue;
    const position = best.findIndex((other) => compare(item, other) < 0);
    best.splice(position === -1 ? best.length : position, 0, item);
    if (best.length > count) best.pop();
  }
  return best;
}

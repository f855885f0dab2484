/** The first `count` items of an order, in that order, without sorting them all. The items are not touched. */
export function bestOf<T>(items: readonly T[], compare: (a: T, b: T) => number, count: number): T[] {
  const best: T[] = [];
  if (count === 0) return best;
  for (const item of items) {
    const last = best[count - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    let place = last === undefined ? best.length : count - 1;
    for (; place > 0; place -= 1) {
      const before = best[place - 1];
      if (before === undefined || compare(item, before) >= 0) break;
      best[place] = before;
    }
    best[place] = item;
  }
  return best;
}

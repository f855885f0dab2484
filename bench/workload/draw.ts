import seedrandom from "seedrandom";

/** Seeded draws: the same seed gives the same workload on every machine. */
export interface Draw {
  /** True with this probability. */
  chance(share: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** One of a list, each as likely as the next. */
  pick<Item>(items: readonly Item[]): Item;
  /** One of a list by Zipf's law: the first most often, the k-th one k times as seldom. */
  skewed<Item>(items: readonly Item[]): Item;
  /** A copy in random order. */
  shuffle<Item>(items: readonly Item[]): readonly Item[];
}

export function createDraw(seed: string): Draw {
  const next = seedrandom.alea(seed);
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    chance: (share) => next() < share,
    integer,
    pick: (items) => itemAt(items, integer(0, items.length - 1)),
    skewed: (items) => itemAt(items, firstAbove(zipfSums(items.length), next())),
    shuffle: (items) => shuffled(items, integer),
  };
}

function shuffled<Item>(items: readonly Item[], integer: Draw["integer"]): readonly Item[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = integer(0, last);
    const kept = itemAt(copy, last);
    copy[last] = itemAt(copy, other);
    copy[other] = kept;
  }
  return copy;
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} among ${items.length}`);
  return item;
}

const sumsBySize = new Map<number, Float64Array>();

/** Cumulative shares of 1, 1/2, 1/3, …, which end at 1. */
function zipfSums(size: number): Float64Array {
  const known = sumsBySize.get(size);
  if (known !== undefined) return known;
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  const shares = sums.map((each) => each / sum);
  sumsBySize.set(size, shares);
  return shares;
}

function firstAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 1) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

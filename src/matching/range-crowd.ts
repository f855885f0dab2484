import type { RangeAtom } from "./guard.js";

/** The ends of all ranges of one feature, each in order. */
export interface RangeCrowd {
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

/** Gathers the ends of ranges about one feature. */
export function createRangeCrowd(ranges: readonly RangeAtom[]): RangeCrowd {
  const ascending = (a: number, b: number) => a - b;
  return {
    lows: ranges.map(({ low }) => low).sort(ascending),
    highs: ranges.map(({ high }) => high).sort(ascending),
  };
}

/** How many of the ranges meet this one: all but those that begin above it or end below it. */
export function countMeeting({ lows, highs }: RangeCrowd, { low, high }: RangeAtom): number {
  return countUpTo(lows, high, true) - countUpTo(highs, low, false);
}

function countUpTo(sorted: readonly number[], bound: number, including: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const value = sorted[middle] ?? 0;
    if (value < bound || (including && value === bound)) from = middle + 1;
    else to = middle;
  }
  return from;
}

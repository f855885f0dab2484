import type { FoundPositions } from "./positions.js";

/** A rule that asks for a number from `low` to `high`. */
export interface RangeEntry {
  readonly low: number;
  readonly high: number;
  readonly position: number;
}

/** Which rules' ranges a number lies in. */
export interface RangeIndex {
  readonly size: number;
  /** In reading order; NaN lies in none. */
  readonly find: (value: number) => FoundPositions | undefined;
}

/** How often a range may stand in the segments' lists on average: many wide ranges that overlap are not worth more. */
const COVER_PER_RANGE = 64;

/**
 * Cuts the numbers at the ends of all ranges and keeps, for each end and each stretch between two, who covers it. Where
 * that would grow too large every number finds all ranges: an index may find too many, never too few.
 */
export function createRangeIndex(entries: readonly RangeEntry[]): RangeIndex {
  const ends = [...new Set(entries.flatMap(({ low, high }) => [low, high]))].sort((a, b) => a - b);
  const everybody = entries.map(({ position }) => position);
  const segments = coverSegments(entries, ends);
  const find = (value: number): FoundPositions | undefined => {
    if (Number.isNaN(value)) return undefined;
    return segments === null ? everybody : segments[segmentOf(ends, value)];
  };
  return { size: entries.length, find };
}

// Segment 2i + 1 is the end `ends[i]` itself, 2i the stretch before it.
function coverSegments(
  entries: readonly RangeEntry[],
  ends: readonly number[],
): readonly (FoundPositions | undefined)[] | null {
  const segments = Array.from({ length: 2 * ends.length + 1 }, (): number[] => []);
  let room = COVER_PER_RANGE * (entries.length + ends.length);
  for (const { low, high, position } of entries) {
    const last = segmentOf(ends, high);
    for (let segment = segmentOf(ends, low); segment <= last; segment++) {
      segments[segment]?.push(position);
      room -= 1;
    }
    if (room < 0) return null;
  }
  return segments.map((covering) => (covering.length < 2 ? covering[0] : covering));
}

function segmentOf(ends: readonly number[], value: number): number {
  let [from, to] = [0, ends.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ends[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return ends[from] === value ? 2 * from + 1 : 2 * from;
}

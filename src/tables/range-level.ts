import type { Level, LevelEntries, TableNode } from "./level.js";
import { type Range, rangeKey } from "./range-key.js";
import { numberKey } from "./table-key.js";

interface RangeEntry {
  readonly range: Range;
  readonly node: TableNode;
}

/** Finds the entry whose range holds the lookup key, by binary search; checked ranges do not overlap. */
export function rangeLevel({ nodes, other }: LevelEntries): Level {
  const entries = sortedEntries(nodes);
  return (key) => {
    const number = numberKey(key);
    const entry = entries[countUpTo(entries, number) - 1];
    return entry !== undefined && number <= entry.range.high ? entry.node : other;
  };
}

function sortedEntries(nodes: ReadonlyMap<string, TableNode>): readonly RangeEntry[] {
  const entries: RangeEntry[] = [];
  for (const [key, node] of nodes) {
    const range = rangeKey(key);
    if (range !== null) entries.push({ range, node });
  }
  return entries.sort((a, b) => a.range.low - b.range.low);
}

/** How many ranges begin at or below the number. */
function countUpTo(entries: readonly RangeEntry[], number: number): number {
  let from = 0;
  let to = entries.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && entry.range.low <= number) from = middle + 1;
    else to = middle;
  }
  return from;
}

import type { Entries, Match } from "../model/table.js";
import { exactLevel } from "./exact-level.js";
import type { Level, LevelEntries, TableNode } from "./level.js";
import type { Lookup } from "./lookup.js";
import { prefixLevel } from "./prefix-level.js";
import { rangeLevel } from "./range-level.js";
import { ANYTHING_ELSE, tableLevels } from "./table-levels.js";

const ARRANGE = Object.freeze({ exact: exactLevel, prefix: prefixLevel, range: rangeLevel });

/**
 * Arranges a table that `checkTable` accepted for lookups: a hash per exact or prefix level, a binary search per range
 * level. On each level the entry that fits best is taken, else `*`, and there is no way back from it.
 */
export function compileTable(table: { match?: Match | Match[]; entries: Entries }): Lookup {
  const root = compileLevel(table.entries, tableLevels(table.match), 0);
  return (keys) => {
    let level = root;
    for (const key of keys) {
      const node = level(key);
      if (node === null) return null;
      if ("value" in node) return node.value;
      level = node.level;
    }
    return null;
  };
}

function compileLevel(entries: Entries, levels: readonly Match[], depth: number): Level {
  const nodes = new Map<string, TableNode>();
  let other: TableNode | null = null;
  for (const [key, entry] of Object.entries(entries)) {
    const node = compileNode(entry, levels, depth + 1);
    if (key === ANYTHING_ELSE) other = node;
    else nodes.set(key, node);
  }
  return arrange(levels[depth] ?? "exact", { nodes, other });
}

function arrange(match: Match, entries: LevelEntries): Level {
  return ARRANGE[match](entries);
}

function compileNode(entry: Entries[string], levels: readonly Match[], depth: number): TableNode {
  if (typeof entry !== "object") return { value: entry };
  if (!Array.isArray(entry)) return { level: compileLevel(entry, levels, depth) };
  const copy = [...entry];
  Object.freeze(copy);
  return { value: copy };
}

import type { Level, LevelEntries } from "./level.js";
import { textKey } from "./table-key.js";

/** Finds the entry with the longest key that the lookup key starts with, by trying each length that occurs. */
export function prefixLevel({ nodes, other }: LevelEntries): Level {
  const lengths = [...new Set([...nodes.keys()].map((key) => key.length))].sort((a, b) => b - a);
  return (key) => {
    const text = textKey(key);
    if (text === null) return other;
    for (const length of lengths) {
      const node = length <= text.length ? nodes.get(text.slice(0, length)) : undefined;
      if (node !== undefined) return node;
    }
    return other;
  };
}

import type { Level, LevelEntries } from "./level.js";
import { textKey } from "./table-key.js";

/** Finds the entry whose key equals the lookup key. */
export function exactLevel({ nodes, other }: LevelEntries): Level {
  return (key) => {
    const text = textKey(key);
    return text === null ? other : (nodes.get(text) ?? other);
  };
}

import type { Id } from "../model/words.js";
import type { EntryName } from "./entry-of.js";

/** The key under which a store keeps one rotation's entry. */
export function poolKey(rotation: Id): string {
  return `pool/${rotation}`;
}

/** The key under which a store keeps one rep's entry. */
export function repKey(rep: Id): string {
  return `rep/${rep}`;
}

/** Which entry of a state a store keeps under a key. */
export function entryNameOf(key: string): EntryName {
  return key.startsWith("rep/") ? { kind: "rep", key: key.slice(4) } : { kind: "pool", key: key.slice(5) };
}

import type { Id } from "../model/words.js";

/** The key under which a store keeps one rotation's entry. */
export function poolKey(rotation: Id): string {
  return `pool/${rotation}`;
}

/** The key under which a store keeps one rep's entry. */
export function repKey(rep: Id): string {
  return `rep/${rep}`;
}

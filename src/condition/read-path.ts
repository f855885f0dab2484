import type { Json } from "../model/json.js";

/**
 * Walks own properties along a path that was split before: of objects any, of lists their indexes and `length`; a text
 * has none. What is not there is `undefined`.
 */
export function readPath(root: Json | undefined, keys: readonly string[]): Json | undefined {
  let current = root;
  for (const key of keys) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
    current = memberOf(current, key);
  }
  return current;
}

function memberOf(container: Json[] | { readonly [key: string]: Json }, key: string): Json | undefined {
  if (!Array.isArray(container)) return container[key];
  return key === "length" ? container.length : container[Number(key)];
}

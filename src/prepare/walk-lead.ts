import { isContainer } from "../kernel/is-container.js";

const INDEX = /^(?:0|[1-9]\d*)$/;

/**
 * Walks own properties of a lead along a path that was split before: of objects any, of arrays their indexes and
 * `length`; a text has none. What is not there is `undefined`. An accessor or proxy on the way may throw.
 */
export function walkLead(lead: unknown, keys: readonly string[]): unknown {
  let current = lead;
  for (const key of keys) {
    if (!isContainer(current) || !hasMember(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

function hasMember(container: object, key: string): boolean {
  if (Array.isArray(container) && key !== "length" && !INDEX.test(key)) return false;
  return Object.hasOwn(container, key);
}

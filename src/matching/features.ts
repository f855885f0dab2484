import type { Compiled } from "../condition/compiled.js";
import type { Feature } from "./guard.js";

/** The features that guards ask about, each numbered once. */
export interface Features {
  readonly nodes: readonly Compiled[];
  /** The number of a feature; a new one where an equal one was not met before. */
  readonly numberOf: (feature: Feature) => number;
}

/** No features yet; they are numbered as they are met. */
export function createFeatures(): Features {
  const nodes: Compiled[] = [];
  const numbers = new Map<string, number>();
  return { nodes, numberOf: ({ key, node }) => numbers.get(key) ?? add(key, node) };

  function add(key: string, node: Compiled): number {
    numbers.set(key, nodes.length);
    return nodes.push(node) - 1;
  }
}

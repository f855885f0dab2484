import type { Compiled } from "../condition/compiled.js";
import type { Feature } from "./guard.js";

/** A numbered feature. */
export interface NumberedFeature {
  /** The slot that holds its value; −1: it must be worked out. */
  readonly slot: number;
  /** What works it out; `null`: it joins several. */
  readonly node: Compiled | null;
  /** The numbers of the features that it joins. */
  readonly parts: readonly number[];
}

/** The features that guards ask about, each numbered once. */
export interface Features {
  readonly byNumber: readonly NumberedFeature[];
  /** The number of a feature; a new one where an equal one was not met before. */
  readonly numberOf: (feature: Feature) => number;
}

const NO_PARTS: readonly number[] = Object.freeze([]);

/** No features yet; they are numbered as they are met. */
export function createFeatures(): Features {
  const byNumber: NumberedFeature[] = [];
  const numbers = new Map<string, number>();
  return { byNumber, numberOf };

  function numberOf(feature: Feature): number {
    const known = numbers.get(feature.key);
    if (known !== undefined) return known;
    const numbered = numberedOf(feature);
    numbers.set(feature.key, byNumber.length);
    return byNumber.push(numbered) - 1;
  }

  function numberedOf(feature: Feature): NumberedFeature {
    if (!("node" in feature)) return { slot: -1, node: null, parts: feature.parts.map(numberOf) };
    return { slot: feature.node.slot, node: feature.node, parts: NO_PARTS };
  }
}

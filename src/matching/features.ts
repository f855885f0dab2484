import type { Compiled } from "../condition/compiled.js";
import type { Feature } from "./guard.js";

/** A numbered feature: an expression, or the numbers of the features that it joins. */
export type NumberedFeature = Compiled | readonly number[];

/** The features that guards ask about, each numbered once. */
export interface Features {
  readonly byNumber: readonly NumberedFeature[];
  /** The number of a feature; a new one where an equal one was not met before. */
  readonly numberOf: (feature: Feature) => number;
}

/** No features yet; they are numbered as they are met. */
export function createFeatures(): Features {
  const byNumber: NumberedFeature[] = [];
  const numbers = new Map<string, number>();
  return { byNumber, numberOf };

  function numberOf(feature: Feature): number {
    const known = numbers.get(feature.key);
    if (known !== undefined) return known;
    const numbered = "node" in feature ? feature.node : feature.parts.map(numberOf);
    numbers.set(feature.key, byNumber.length);
    return byNumber.push(numbered) - 1;
  }
}

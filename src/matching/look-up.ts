import { type FeatureIndex, findPositions } from "./feature-index.js";
import { type FeatureValues, featureValue } from "./feature-values.js";
import { findJoint } from "./joint-index.js";
import type { FoundPositions } from "./positions.js";

/** What rules ask of one feature. */
export interface Lookup {
  readonly feature: number;
  /** The features that it joins; none: it stands for itself. */
  readonly parts: readonly number[];
  readonly index: FeatureIndex;
  /** The first rule that is listed. */
  readonly first: number;
}

/** Adds the lists of the rules that may be true of a lead as far as one feature tells. */
export function lookUp({ feature, parts, index }: Lookup, values: FeatureValues, found: FoundPositions[]): void {
  if (parts.length === 0) {
    findPositions(index, featureValue(feature, values), found);
    return;
  }
  const positions = findJoint(index.joint, index.all, parts, values);
  if (positions !== undefined) found.push(positions);
}

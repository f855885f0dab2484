import { UNKNOWN } from "../condition/value.js";
import { type FeatureValues, featureValue } from "./feature-values.js";
import type { FoundPositions, GrowingPositions } from "./positions.js";

/** Which rules ask for which texts of several features at once: a map in a map, a level for each feature. */
export interface JointIndex {
  /** `null`: this is the last level. */
  next: Map<string, JointIndex> | null;
  /** On the last level: the rules. */
  positions: GrowingPositions | undefined;
}

/** An index of nothing. */
export function createJointIndex(): JointIndex {
  return { next: null, positions: undefined };
}

/** The level where the rules are listed that ask for these texts; made where it is not yet. */
export function jointAt(index: JointIndex, texts: readonly string[]): JointIndex {
  let level = index;
  for (const text of texts) {
    level.next ??= new Map();
    const next = level.next.get(text) ?? createJointIndex();
    level.next.set(text, next);
    level = next;
  }
  return level;
}

/**
 * The rules that may be true; `all` where no part is missing or undetermined and not every one is a text (loose equality
 * may take a number for one). Null and unknown are equal to no text, whatever the other parts are.
 */
export function findJoint(
  index: JointIndex,
  all: FoundPositions,
  parts: readonly number[],
  values: FeatureValues,
): FoundPositions | undefined {
  let level: JointIndex | undefined = index;
  let isOdd = false;
  for (const part of parts) {
    const value = featureValue(part, values);
    if (value === null || value === UNKNOWN) return undefined;
    if (typeof value === "string") level = level?.next?.get(value);
    else isOdd = true;
  }
  return isOdd ? all : level?.positions;
}

import type { Compiled } from "../condition/compiled.js";
import type { Json } from "../model/json.js";

/**
 * What must hold of a lead for a condition to be true: at least one of these. Necessary, never sufficient: a condition
 * whose guard holds is still evaluated, one whose guard does not hold is not true.
 */
export type Guard = readonly Atom[];

/** One thing to be known of a lead. */
export type Atom = EqualAtom | JointAtom | PrefixAtom | RangeAtom;

/** The feature is loosely equal to one of these scalars. */
export interface EqualAtom {
  readonly kind: "equal";
  readonly feature: SingleFeature;
  readonly scalars: readonly Scalar[];
}

/** Each of several features is loosely equal to its text. */
export interface JointAtom {
  readonly kind: "joint";
  readonly feature: JointFeature;
  readonly texts: readonly string[];
}

/** The feature is a text that begins so. */
export interface PrefixAtom {
  readonly kind: "prefix";
  readonly feature: SingleFeature;
  readonly prefix: string;
}

/** The feature is a number from `low` to `high`, both included. */
export interface RangeAtom {
  readonly kind: "range";
  readonly feature: SingleFeature;
  readonly low: number;
  readonly high: number;
}

/** What many conditions ask about. */
export type Feature = SingleFeature | JointFeature;

/** An expression over the lead alone: a field, or what a field comes to in a table. */
export interface SingleFeature {
  /** Equal for equal expressions. */
  readonly key: string;
  readonly node: Compiled;
}

/** Several features at once, each of which must be equal to a text. */
export interface JointFeature {
  readonly key: string;
  readonly parts: readonly SingleFeature[];
}

/** A value without parts. */
export type Scalar = string | number | boolean | null;

/** Whether a JSON value has no parts. */
export function isScalar(value: Json | undefined): value is Scalar {
  return value === null || (value !== undefined && typeof value !== "object");
}

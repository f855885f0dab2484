import type { Compiled } from "../condition/compiled.js";
import type { Json } from "../model/json.js";
import type { Limits } from "../model/limits.js";
import type { GivenPlan } from "./given-plan.js";

/** How a lead becomes an array of values, one per slot: laid out once per ruleset. */
export interface Preparation {
  /** A value per slot, all missing: what every lead begins as. Never changed. */
  readonly blank: readonly undefined[];
  /** The lead's id, which is read first. */
  readonly id: LeadRead;
  /** What else is read of the lead itself, by path. */
  readonly reads: readonly LeadRead[];
  /** Those of them whose values are cleaned and judged. */
  readonly declared: readonly (LeadRead & { readonly field: GivenPlan })[];
  /** What is worked out from other slots, each after those that it reads. */
  readonly computations: readonly Computation[];
  /** The splits by field, for the explanation. */
  readonly splits: readonly SplitComputation[];
  /** The slots of the fields that mean something to the engine itself. */
  readonly known: { readonly [name in KnownField]: number };
  readonly limits: Limits;
}

/** The fields of a lead that the engine itself reads, beside `id`. */
export type KnownField = "receivedAt" | "attempts" | "previousReps";

/** One path that is read of the lead: declared, or (`field` is `null`) taken as it is. */
export interface LeadRead {
  readonly slot: number;
  readonly path: string;
  readonly keys: readonly string[];
  /** The only key; `null`: there are several. */
  readonly key: string | null;
  readonly field: GivenPlan | null;
}

/** One slot that follows from others. */
export type Computation = DerivedComputation | SplitComputation | WithinComputation;

/** A field with `derive`. */
export interface DerivedComputation {
  readonly kind: "derived";
  readonly slot: number;
  readonly path: string;
  readonly expression: Compiled;
  readonly fallback: Json | undefined;
}

/** A field with `split`; each arm ends before its `end` on a line of 100,000 points. */
export interface SplitComputation {
  readonly kind: "split";
  readonly slot: number;
  readonly path: string;
  readonly salt: string;
  /** `null`: the lead's id. */
  readonly key: Compiled | null;
  readonly arms: readonly { readonly arm: string; readonly end: number }[];
}

/** A path inside a declared field: it is read of what that field came to. */
export interface WithinComputation {
  readonly kind: "within";
  readonly slot: number;
  readonly owner: number;
  readonly keys: readonly string[];
}

import type { Compiled } from "../condition/compiled.js";
import type { Strategy } from "../model/pool.js";
import type { Id } from "../model/words.js";
import type { BoundRep } from "./bound-rep.js";

/** A pool with its members of one roster. */
export interface BoundPool {
  readonly id: Id;
  /** The entry of the state in which its turns are counted. */
  readonly rotation: Id;
  readonly policy: PoolPolicy;
  /** In member order. */
  readonly members: readonly BoundMember[];
}

/** A rep in a pool. */
export interface BoundMember {
  readonly rep: BoundRep;
  /** Reduced integer weight: only ratios within the pool matter. */
  readonly weight: number;
  readonly tier: number;
  /** Position in member order: the last tie-break. */
  readonly position: number;
}

/** What a pool's settings say once `defaults.pool` is inherited. */
export interface PoolPolicy {
  readonly requires: Compiled | null;
  readonly strategy: Strategy;
  readonly shortlist: ShortlistPolicy | null;
}

/** A compiled shortlist. */
export interface ShortlistPolicy {
  readonly by: readonly { readonly value: Compiled; readonly high: boolean }[];
  readonly keep: Keep;
}

/** The best and its equals, the best so many, or the best share (in thousandths of a per cent). */
export type Keep =
  | { readonly kind: "equals" }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "share"; readonly thousandths: number };

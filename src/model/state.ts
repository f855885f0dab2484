import type { Id } from "./words.js";

/** Everything that a decision depends on beside lead, ruleset, roster and time. Plain JSON; the host keeps it. */
export interface State {
  readonly version: 1;
  /** Keyed by rotation (a pool's id). An absent entry is a rotation in which nobody has had a turn. */
  readonly pools: { readonly [rotation: Id]: PoolState };
  /** Keyed by rep; only reps whose load a gate or strategy reads. */
  readonly reps: { readonly [rep: Id]: RepState };
}

/** One rotation. Credits are integers; one lead is about 2^36 of them. */
export interface PoolState {
  /** Turns taken so far. */
  readonly turn: number;
  /** Sum of the steps of the turns since the last settling of all; see `Turn`. */
  readonly clock: number;
  /** Owed turns, first in first out. */
  readonly owed: readonly Id[];
  readonly members: { readonly [rep: Id]: MemberState };
}

/** A member's credit now is `since === null ? credit : credit + weight·(clock − since)`. */
export interface MemberState {
  /** The reduced integer weight with which the member earns. */
  readonly weight: number;
  readonly credit: number;
  /** The clock at which the member last began to earn; `null`: does not earn. */
  readonly since: number | null;
  /** The turn that the member took last; 0: never. */
  readonly last: number;
}

/** What a rep holds. */
export interface RepState {
  /** Open leads. */
  readonly open: number;
}

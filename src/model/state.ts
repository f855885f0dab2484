import type { Id } from "./words.js";

/** Everything that a decision depends on beside lead, ruleset, roster and time. Plain JSON; the host keeps it. */
export interface State {
  readonly version: 1;
  /** Keyed by rotation (a pool's id), or by `rotation/partition`. An absent entry is one in which nobody has had a turn. */
  readonly pools: { readonly [rotation: Id]: PoolState };
  /** Keyed by rep; only reps whose load or caps a gate or strategy reads. */
  readonly reps: { readonly [rep: Id]: RepState };
}

/** One rotation. Credits are integers; one lead is about 2^36 of them. */
export interface PoolState {
  /** Turns taken so far. */
  readonly turn: number;
  /** Sum of the steps of the turns since the last settling of all; see `Turn`. */
  readonly clock: number;
  /** Owed turns, first in first out; at most 10,000. */
  readonly owed: readonly Id[];
  readonly members: { readonly [rep: Id]: MemberState };
  /** Leads placed from the pool as a whole. */
  readonly counts?: Counts;
  /** In the entry without a partition: the partitions met so far, in the order in which they were. */
  readonly partitions?: readonly string[];
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
  /** Open leads from this pool, where a cap of the pool or the member reads them. */
  readonly open?: number;
  /** Turns of the member, and leads placed with the member from this pool. */
  readonly counts?: Counts;
}

/** What a rep holds. Amounts have at most three decimals. */
export interface RepState {
  /** Open leads, by what they cost. */
  readonly open: number;
  /** What the open leads are worth together. */
  readonly value?: number;
  /** Leads placed with the rep. */
  readonly counts?: Counts;
  /** Since the CRM counted the rep's open leads. */
  readonly counted?: OpenCount;
}

/** How often something happened, by the name of its counter: `day@America/Chicago`, `86400000ms`, `turns:ever`. */
export interface Counts {
  readonly [counter: string]: Count;
}

/** One counter. */
export type Count = CalendarCount | RollingCount;

/** A count in one calendar period; of an earlier one nothing is kept. */
export interface CalendarCount {
  /** The period's first instant in epoch milliseconds; 0 for ever. */
  readonly period: number;
  readonly count: number;
}

/** The last instants at which something happened, newest last; at most 1,000. */
export interface RollingCount {
  readonly times: readonly number[];
}

/** When the CRM's count was taken, and the engine's own placements since then: the newest 32, newest last. */
export interface OpenCount {
  readonly at: number;
  readonly recent: readonly number[];
}

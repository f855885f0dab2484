import type { Stakes } from "../strategy/round-robin.js";

/**
 * Who of a pool passes the gates, in member order, by index: kept from lead to lead and only brought up to date. While the
 * same members earn with the same weights, the clock moves all deadlines alike, and a turn changes the deadline of whoever
 * took it.
 */
export interface Lineup {
  /** The version of the reps that it was judged by; −1: not judged. */
  judged: number;
  /** The instants for which it holds: from `from`, before `until`. */
  from: number;
  until: number;
  count: number;
  /** The sum of the weights. */
  total: number;
  stakes: Stakes;
  /** By index: the position among the pool's members. */
  readonly positions: Int32Array;
  /** By slot of the rotation: the index, or −1. */
  readonly indexes: Int32Array;
  readonly weights: Float64Array;
  /** The version of the rotation that the deadlines are of; −1: none. */
  keyed: number;
  /** How many payments of that version they contain. */
  paid: number;
  /** How many already earn with the weight that they have. */
  settled: number;
  /** The index behind the one who was picked last. */
  next: number;
  readonly deadlines: Float64Array;
  readonly lasts: Float64Array;
  /** Whether members of one weight have equal deadlines only if their credits are equal. */
  distinct: boolean;
}

/** A lineup that is not judged yet. */
export function createLineup(members: number, slots: number): Lineup {
  return {
    ...{ judged: -1, from: 0, until: 0, count: 0, total: 0 },
    ...{ keyed: -1, paid: 0, settled: 0, next: 0, distinct: false },
    stakes: { step: 0, lead: 0, k: 0, enough: 0 },
    positions: new Int32Array(members),
    indexes: new Int32Array(slots).fill(-1),
    weights: new Float64Array(members),
    deadlines: new Float64Array(members),
    lasts: new Float64Array(members),
  };
}

import type { FeatureValues } from "./feature-values.js";
import { type Lookup, lookUp } from "./look-up.js";
import { type FoundPositions, type Positions, positionOf } from "./positions.js";

/** The rules that may be true of one lead, asked for in reading order. */
export interface Candidates {
  /** Those still to be looked up, by the first rule that they list. */
  readonly lookups: readonly Lookup[];
  readonly values: FeatureValues;
  /** How many of the lookups are made. */
  made: number;
  /** What they found, each list in reading order, and how far each is read. */
  readonly lists: FoundPositions[];
  readonly read: number[];
  /** So many lists at the front are read to their end. */
  spent: number;
}

/** The first candidate from a position on and before another; `Infinity`: there is none. A feature is looked up when its turn comes. */
export function nextCandidate(candidates: Candidates, from: number, before: number): number {
  const { lookups, values, lists } = candidates;
  let next = Math.min(before, lowest(candidates, candidates.spent, from));
  for (let lookup = lookups[candidates.made]; lookup !== undefined && lookup.first < next; ) {
    const before = lists.length;
    lookUp(lookup, values, lists);
    next = Math.min(next, lowest(candidates, before, from));
    candidates.made += 1;
    lookup = lookups[candidates.made];
  }
  return next < before ? next : Number.POSITIVE_INFINITY;
}

// What is asked for never goes back, so that a list at its end is never asked again: where each rule is found alone there
// are as many lists as rules.
function lowest(candidates: Candidates, first: number, from: number): number {
  const { lists, read } = candidates;
  let next = Number.POSITIVE_INFINITY;
  for (let at = first; at < lists.length; at++) {
    const position = advance(lists, read, at, from);
    if (position === Number.POSITIVE_INFINITY && at === candidates.spent) candidates.spent += 1;
    if (position < next) next = position;
  }
  return next;
}

// Mostly the position read last is the only one to leave behind; a branch that is passed over leaves many.
function advance(lists: readonly FoundPositions[], read: number[], at: number, from: number): number {
  const list = lists[at] ?? [];
  if (typeof list === "number") return positionOf(list) >= from ? positionOf(list) : Number.POSITIVE_INFINITY;
  const last = read[at] ?? 0;
  const position = list[last] ?? Number.POSITIVE_INFINITY;
  if (position >= from) return position;
  const next = firstFrom(list, last + 1, from);
  read[at] = next;
  return list[next] ?? Number.POSITIVE_INFINITY;
}

/** The index of the first position from a bound on, at or behind `first`. */
function firstFrom(list: Positions, first: number, from: number): number {
  if ((list[first] ?? from) >= from) return first;
  let [start, end] = [first, list.length];
  while (start < end) {
    const middle = (start + end) >>> 1;
    if ((list[middle] ?? 0) < from) start = middle + 1;
    else end = middle;
  }
  return start;
}

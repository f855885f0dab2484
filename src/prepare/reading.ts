import type { Limits } from "../model/limits.js";

/** What reading one lead has come to so far: one per lead, changed as values are read. */
export interface Reading {
  readonly limits: Limits;
  /** Items and members that may still be read, over all paths: shared parts of a lead cannot multiply. */
  nodes: number;
  /** Characters of texts and keys that may still be read, over all paths: cleaning them takes time. */
  characters: number;
  /** Why the value just read cannot be used at all: over a limit, or a cycle. */
  fault: "limit_exceeded" | "wrong_type" | null;
  /** What the value just read holds that is not JSON, by name: `NaN`, `function`, `Date`. */
  foreign: string | null;
  /** Which of the paths is being read. */
  at: number;
  /** The slots of paths that could not be used at all. */
  readonly faults: number[];
}

/**
 * A fresh reading. Over all paths together it allows `leadDepth × (leadList + leadKeys)` items and members, and
 * `leadDepth × leadText` characters: 32,000 and 160,000 by default.
 */
export function createReading(limits: Limits): Reading {
  return {
    limits,
    nodes: limits.leadDepth * (limits.leadList + limits.leadKeys),
    characters: limits.leadDepth * limits.leadText,
    fault: null,
    foreign: null,
    at: 0,
    faults: [],
  };
}

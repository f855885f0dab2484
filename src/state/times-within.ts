import { readOwn } from "../kernel/read-own.js";
import type { Counts } from "../model/state.js";
import { upTo } from "./up-to.js";

/**
 * How many instants a counter holds in a rolling window. The window is half-open: for the instant `n` and the length `w`
 * it begins after `from = n − w`, so that what happened at `t` is in it while `n − t < w`. Later instants are in it, too.
 */
export function timesWithin(counts: Counts | undefined, counter: string, from: number): number {
  const times = timesOf(counts, counter);
  return times.length - upTo(times, from);
}

/**
 * The oldest of the newest `limit` instants that a counter holds, if that many are in the window that begins after `from`:
 * when it falls out, fewer than `limit` are left. Otherwise null, and for a limit of 0.
 */
export function oldestWithin(counts: Counts | undefined, counter: string, from: number, limit: number): number | null {
  const times = timesOf(counts, counter);
  const oldest = limit < 1 ? undefined : times[times.length - limit];
  return oldest !== undefined && oldest > from ? oldest : null;
}

function timesOf(counts: Counts | undefined, counter: string): readonly number[] {
  const stored = counts === undefined ? undefined : readOwn(counts, counter);
  return stored !== undefined && "times" in stored ? stored.times : [];
}

import { ownPart } from "../kernel/own-part.js";
import { readOwn } from "../kernel/read-own.js";
import type { Counts } from "../model/state.js";

/**
 * What a counter counted in a calendar period, named by its first instant. Of an earlier period than the stored one it is
 * the stored count, since that is where a placement would be counted; 0 where an earlier period is stored, or none.
 */
export function countIn(counts: Counts | undefined, counter: string, period: number): number {
  const stored = counts === undefined ? undefined : readOwn(counts, counter);
  return stored !== undefined && "period" in stored && stored.period >= period ? stored.count : 0;
}

/** A member's turns in a calendar period (0: ever) by their counter; see `turnCounter`. */
export function turnsOf(member: { readonly counts?: Counts } | undefined, counter: string, period: number): number {
  return member === undefined ? 0 : countIn(ownPart(member, "counts"), counter, period);
}

import type { CachedZones } from "../time/cache-offsets.js";
import { startOfDay } from "../time/first-instant-at.js";
import { localDay } from "../time/local-day.js";
import { nextBoundary } from "../time/next-boundary.js";
import type { ProgramTimes } from "./program.js";

/** When a ruleset changes by itself, and in which zone days are counted. */
export interface RulesetTimes {
  readonly program: ProgramTimes;
  /** With which conditions compare the instant, for this lead; in order. */
  readonly compared: readonly number[];
  readonly zones: CachedZones;
  readonly timezone: string;
}

/**
 * The next instant at which a rule, or a schedule that a condition asks about, begins or ends, or with which a condition
 * compares the time; or a day, if any asks the time.
 */
export function nextOfRuleset(at: number, { program, compared, zones, timezone }: RulesetTimes): number {
  const tomorrow = program.readsNow ? startOfDay(zones, timezone, localDay(zones, timezone, at) + 1) : 0;
  let next = tomorrow > at ? tomorrow : Number.POSITIVE_INFINITY;
  for (const hours of program.hours) next = Math.min(next, nextBoundary(hours, zones, at) ?? next);
  return Math.min(next, firstAfter(program.edges, at), firstAfter(compared, at));
}

/** The first of some instants in order that lies after one; infinity: none does. */
export function firstAfter(edges: readonly number[], at: number): number {
  return edges.find((edge) => edge > at) ?? Number.POSITIVE_INFINITY;
}

import { firstAfter, nextOfRuleset, type RulesetTimes } from "../targets/next-of-ruleset.js";
import type { RosterTimes } from "../targets/roster-times.js";
import { nextBoundary } from "../time/next-boundary.js";
import { SEARCH_HORIZON_MS } from "../time/next-opening.js";
import { periodAround } from "../time/period.js";
import type { Span } from "../time/span.js";

/** A lead's way at a later instant, as far as it matters to one that waits. */
export interface Glance {
  readonly waits: boolean;
  /** Whether it waits only because its rule says so when no step takes it: as long as something can change. */
  readonly hopes: boolean;
  /** The first instant after it at which something about this lead changes: a wait ends, a cap has room again. */
  readonly next: number;
  /** Whether the end of a shift, an absence or a pause may matter, too, and not only what lets a candidate pass. */
  readonly wide: boolean;
  /** How many candidates were judged. */
  readonly judged: number;
}

/** When anything changes by itself, and in which zone days are counted. */
export interface Changing extends RulesetTimes {
  readonly roster: RosterTimes;
}

/** So many candidates are judged to find one instant: a waiting lead must not cost more than others. */
const MOST_JUDGED = 100_000;

/** How a search for another outcome ended. */
export interface Retry {
  /** `null`: not within the time that was looked at. */
  readonly at: number | null;
  /** Whether nothing changes any more, so that from then on the lead's way is the one to the fallback. */
  readonly givesUp: boolean;
}

const NEVER: Retry = Object.freeze({ at: null, givesUp: false });

/**
 * The first instant up to `until` at which a lead that waits now no longer does, with nothing else happening. A lead that
 * comes to wait because its rule says so gives up if then nothing changes for 60 days. Where a search would take too long
 * it ends with the last instant looked at: a host then asks too early, never too late.
 */
export function findRetry(
  { from, until }: Span,
  first: Glance,
  changing: Changing,
  glanceAt: (instant: number) => Glance,
): Retry {
  let [at, glance, judged, horizon] = [from, first, 0, until];
  let hopesSince: number | null = null;
  while (judged < MOST_JUDGED) {
    const own = Math.min(glance.next, nextOfRuleset(at, changing));
    const next = glance.wide ? Math.min(own, nextOfRoster(at, changing)) : own;
    if (next > horizon) return hopesSince === null ? NEVER : { at: hopesSince, givesUp: true };
    glance = glanceAt(next);
    at = next;
    if (!glance.waits) return at > until ? NEVER : { at, givesUp: false };
    judged += glance.judged + 10;
    if (hopesSince !== null || first.hopes || !glance.hopes) continue;
    hopesSince = at;
    horizon = at + SEARCH_HORIZON_MS;
  }
  return { at: hopesSince ?? at, givesUp: false };
}

/** The next instant at which a shift, an absence, a pause or a period of any rep or pool begins or ends. */
function nextOfRoster(at: number, { program, roster, zones }: Changing): number {
  let next = firstAfter(roster.edges, at);
  for (const hours of roster.hours) next = Math.min(next, nextBoundary(hours, zones, at) ?? next);
  for (const calendar of program.calendars) {
    next = Math.min(next, periodAround(calendar, zones, at).until);
  }
  return next;
}

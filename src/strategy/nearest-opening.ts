import type { BoundMember } from "../eligibility/bound-pool.js";
import { hoursOf } from "../eligibility/hours.js";
import type { Judging } from "../eligibility/judging.js";
import { isOpen } from "../time/is-open.js";
import { nextOpening } from "../time/next-opening.js";
import { DAY_MS } from "../time/units.js";

/** Only those who are open now; when nobody is, those who open within the fewest times 24 hours. */
export function nearestOpening(eligible: readonly BoundMember[], judging: Judging): readonly BoundMember[] {
  const days = eligible.map((member) => daysUntilOpen(member, judging));
  const nearest = days.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return eligible.filter((_, index) => days[index] === nearest);
}

/** In how many times 24 hours, begun ones included, a member opens; 0: is open. Infinity: not within 60 days. */
export function daysUntilOpen({ rep }: BoundMember, judging: Judging): number {
  const { zones, scope } = judging;
  const hours = hoursOf(rep, judging);
  if (isOpen(hours, zones, scope.now)) return 0;
  const opening = nextOpening(hours, zones, scope.now);
  return opening === null ? Number.POSITIVE_INFINITY : daysBefore(opening, scope.now);
}

/** In how many times 24 hours, begun ones included, an opening comes; 0: it is there. */
export function daysBefore(opening: number, now: number): number {
  return Math.ceil((opening - now) / DAY_MS);
}

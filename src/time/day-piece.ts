import type { CachedZones } from "./cache-offsets.js";
import { skipsDay } from "./first-instant-at.js";
import type { DayHours, OpeningPlan } from "./opening-hours.js";
import type { Span } from "./span.js";
import { DAY_MS } from "./units.js";
import { weekdayOf } from "./weekday.js";

/** The rest of a local day from some instant on, up to where the clock is changed: within it local time just runs. */
export interface DayPiece {
  /** The instant before which the piece ends. */
  readonly until: number;
  /** Where the day's midnight would be if the clock never changed: instant = `midnight` + local time. */
  readonly midnight: number;
  /** What is open on the day, in local time, which may lie outside the piece. */
  readonly open: readonly Span[];
  /** How much of a whole day is open. */
  readonly openMs: number;
}

/** The piece of its local day that begins with an instant. */
export function dayPieceAt(plan: OpeningPlan, zones: CachedZones, instant: number): DayPiece {
  const span = zones.spanAt(plan.zone, instant);
  const day = Math.floor((instant + span.offsetMs) / DAY_MS);
  const midnight = day * DAY_MS - span.offsetMs;
  const until = Math.min(midnight + DAY_MS, span.until);
  const hours = hoursOn(plan, day);
  if (hours === undefined) return { until, midnight, open: [], openMs: 0 };
  // With an instant before midnight at the same offset, the day before was there.
  if (hours.all === hours.own || span.from < midnight || !skipsDay(zones, plan.zone, day - 1)) {
    return { until, midnight, open: hours.all, openMs: hours.allMs };
  }
  return { until, midnight, open: hours.own, openMs: sumOf(hours.own) };
}

function hoursOn(plan: OpeningPlan, day: number): DayHours | undefined {
  return (plan.special.size === 0 ? undefined : plan.special.get(day)) ?? plan.week[weekdayOf(day)];
}

function sumOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, until }) => sum + until - from, 0);
}

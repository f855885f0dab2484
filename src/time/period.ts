import { assertNever } from "../kernel/assert-never.js";
import type { CachedZones } from "./cache-offsets.js";
import type { Calendar } from "./calendar.js";
import { civilFromDays } from "./civil-from-days.js";
import { formatDay } from "./day-number.js";
import { daysInMonth } from "./days-in-month.js";
import { describeInstant } from "./describe-instant.js";
import { startOfDay } from "./first-instant-at.js";
import { hourEnd, hourStart } from "./hour-bounds.js";
import { localDay } from "./local-day.js";
import type { Span } from "./span.js";
import { weekdayOf } from "./weekday.js";

/**
 * The period around an instant, as a number that never falls while time goes on: for a day, week or month the day number
 * of its first date, for an hour the instant at which it starts. Days begin at their first instant, so an hour before
 * midnight that comes again after it belongs to the day that had begun.
 */
export function periodAt({ per, zone, weekStart }: Calendar, zones: CachedZones, instant: number): number {
  if (per === "hour") return hourStart(zones, zone, instant);
  const shown = localDay(zones, zone, instant);
  const day = startOfDay(zones, zone, shown + 1) <= instant ? shown + 1 : shown;
  switch (per) {
    case "day":
      return day;
    case "week":
      return day - ((weekdayOf(day) - weekStart + 7) % 7);
    case "month":
      return day - civilFromDays(day).day + 1;
    default:
      return assertNever(per);
  }
}

/** The instants of a period that `periodAt` gave. */
export function periodSpan(calendar: Calendar, zones: CachedZones, period: number): Span {
  const { per, zone } = calendar;
  if (per === "hour") return { from: period, until: hourEnd(zones, zone, period) };
  return { from: startOfDay(zones, zone, period), until: startOfDay(zones, zone, period + lengthDays(per, period)) };
}

/** The instants of the period around an instant. */
export function periodAround(calendar: Calendar, zones: CachedZones, instant: number): Span {
  return periodSpan(calendar, zones, periodAt(calendar, zones, instant));
}

/** Names a period that `periodAt` gave: `2026-11-23`, `2026-11`, `week of 2026-11-23`, `hour of Mon 2026-11-23 09:00 …`. */
export function describePeriod({ per, zone }: Calendar, zones: CachedZones, period: number): string {
  switch (per) {
    case "hour":
      return `hour of ${describeInstant(period, zone, zones)}`;
    case "day":
      return formatDay(period);
    case "week":
      return `week of ${formatDay(period)}`;
    case "month":
      return formatDay(period).slice(0, 7);
    default:
      return assertNever(per);
  }
}

function lengthDays(per: "day" | "week" | "month", firstDay: number): number {
  if (per === "day") return 1;
  if (per === "week") return 7;
  const { year, month } = civilFromDays(firstDay);
  return daysInMonth(year, month);
}

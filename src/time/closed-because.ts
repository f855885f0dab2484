import type { CachedZones } from "./cache-offsets.js";
import { formatDay } from "./day-number.js";
import { skipsDay } from "./first-instant-at.js";
import { isOpen } from "./is-open.js";
import { localMs } from "./local-day.js";
import type { OpeningHours, OpeningPlan } from "./opening-hours.js";
import { DAY_MS } from "./units.js";
import { weekdayOf } from "./weekday.js";

/** Why it is closed: a holiday or a date of its own took away the block that starts on `day`, or there is no block. */
export type ClosedBecause =
  | { readonly because: "holiday"; readonly day: string; readonly name: string }
  | { readonly because: "date"; readonly day: string }
  | { readonly because: "hours" };

/** Why it is closed at an instant; `null` if it is open. A holiday is named only where it would be open without it. */
export function closedBecause(hours: OpeningHours, zones: CachedZones, instant: number): ClosedBecause | null {
  if (hours === "always" || isOpen(hours, zones, instant)) return null;
  const local = localMs(zones, hours.zone, instant);
  const today = Math.floor(local / DAY_MS);
  for (const day of [today, today - 1]) {
    if (isUsuallyOpen(hours, day, local) && !skipsDay(zones, hours.zone, day)) return lossOf(hours, day);
  }
  return { because: "hours" };
}

function isUsuallyOpen(plan: OpeningPlan, day: number, local: number): boolean {
  const time = local - day * DAY_MS;
  return plan.blocks[weekdayOf(day)]?.some(({ from, until }) => time >= from && time < until) ?? false;
}

function lossOf(plan: OpeningPlan, dayNumber: number): ClosedBecause {
  const day = formatDay(dayNumber);
  const name = plan.holidays.get(dayNumber);
  return plan.dates.has(dayNumber) || name === undefined ? { because: "date", day } : { because: "holiday", day, name };
}

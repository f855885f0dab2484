import type { ConditionTimes } from "../condition/compiled.js";
import type { TimePolicy } from "../eligibility/time-policy.js";
import { daysBetween } from "../time/days-between.js";
import { isOpen } from "../time/is-open.js";
import type { OpeningPlan } from "../time/opening-hours.js";

/** What conditions may ask of time: schedules and days of the ruleset's zone. Schedules that they ask about join `asked`. */
export function conditionTimes(time: TimePolicy, asked: Set<OpeningPlan>): ConditionTimes {
  const { zones, timezone } = time;
  return {
    daysBetween: (first, second) => daysBetween(first, second, timezone, zones),
    schedule: (id) => {
      const hours = time.openingHours(id, timezone);
      if (hours !== "always") asked.add(hours);
      return (instant) => isOpen(hours, zones, instant);
    },
  };
}

import { readOwn } from "../kernel/read-own.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Schedule } from "../model/schedule.js";
import type { Period, Zone } from "../model/words.js";
import type { CachedZones } from "../time/cache-offsets.js";
import type { Calendar } from "../time/calendar.js";
import { compileSchedule } from "../time/compile-schedule.js";
import type { OpeningHours } from "../time/opening-hours.js";
import { WEEKDAYS } from "../time/weekday.js";

/** What a ruleset says about time, and the zones that it is read in. */
export interface TimePolicy {
  readonly timezone: Zone;
  readonly weekStart: NonNullable<Ruleset["weekStart"]>;
  readonly zones: CachedZones;
  /** A schedule, or the one of this name, for whoever lives in `zone` unless it names its own. */
  readonly openingHours: (hours: Schedule | string, zone: Zone) => OpeningHours;
}

/** The time policy of a checked ruleset. Schedules are compiled once for each zone in which they are asked for. */
export function createTimePolicy(
  { timezone, weekStart = "mon", schedules = {}, holidays = {} }: Ruleset,
  zones: CachedZones,
): TimePolicy {
  const compiled = new Map<string, OpeningHours>();
  const named = (id: string, zone: Zone): OpeningHours => {
    const key = `${zone}\n${id}`;
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const schedule = readOwn(schedules, id);
    if (schedule === undefined) throw new TypeError(`no schedule ${id}: only checked rulesets can be compiled`);
    const hours = compileSchedule(schedule, { holidays, timezone: zone });
    compiled.set(key, hours);
    return hours;
  };
  return {
    timezone,
    weekStart,
    zones,
    openingHours: (hours, zone) => {
      if (typeof hours !== "string") return compileSchedule(hours, { holidays, timezone: zone });
      return hours === "always" ? "always" : named(hours, zone);
    },
  };
}

/** The calendar of a period in a zone. */
export function calendarOf(per: Period, zone: Zone, { weekStart }: Pick<TimePolicy, "weekStart">): Calendar {
  return Object.freeze({ per, zone, weekStart: WEEKDAYS.indexOf(weekStart) });
}

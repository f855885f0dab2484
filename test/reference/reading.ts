import type { Ruleset } from "../../src/model/ruleset.js";
import { isOpen } from "./shop.js";
import type { Reading } from "./value.js";

/** What expressions of a ruleset read at an instant. */
export function readingOf(ruleset: Ruleset, now: number, lead: Reading["lead"]): Reading {
  return {
    lead,
    rep: null,
    now,
    zone: ruleset.timezone,
    table: (id) => ruleset.tables?.[id],
    inSchedule: (id, at) => {
      const schedule = ruleset.schedules?.[id];
      if (schedule === undefined) return null;
      return isOpen({ schedule, zone: schedule.timezone ?? ruleset.timezone, holidays: ruleset.holidays }, at);
    },
  };
}

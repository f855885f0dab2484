import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Period } from "../../src/model/words.js";
import { type Calendar, calendarKey } from "../../src/time/calendar.js";
import { describePeriod, periodAt, periodSpan } from "../../src/time/period.js";
import { often } from "../laws/runs.js";
import { zonedInstants } from "./instants-under-test.js";
import { startOf, zoned } from "./temporal-oracle.js";
import { at, zones } from "./zones-under-test.js";

const HOUR_MS = 3_600_000;

function calendar(per: Period, zone: string, weekStart = 0): Calendar {
  return { per, zone, weekStart };
}

function spanAround(own: Calendar, instant: number) {
  return periodSpan(own, zones, periodAt(own, zones, instant));
}

test.each([
  [calendar("day", "America/Chicago"), "day@America/Chicago"],
  [calendar("day", "America/Chicago", 6), "day@America/Chicago"],
  [calendar("week", "Europe/London"), "week@Europe/London"],
  [calendar("week", "Europe/London", 6), "week-sun@Europe/London"],
  [calendar("month", "UTC"), "month@UTC"],
])("the calendar %j is called %s", (own, key) => {
  expect(calendarKey(own)).toBe(key);
});

describe("the period", () => {
  test.each<[string, Calendar, string, string, string, string]>([
    [
      "an hour",
      calendar("hour", "Asia/Kathmandu"),
      "2026-11-23T09:20+05:45",
      "2026-11-23T09:00+05:45",
      "2026-11-23T10:00+05:45",
      "hour of Mon 2026-11-23 09:00 Asia/Kathmandu",
    ],
    [
      "a day",
      calendar("day", "America/Chicago"),
      "2026-11-23T23:59-06:00",
      "2026-11-23T00:00-06:00",
      "2026-11-24T00:00-06:00",
      "2026-11-23",
    ],
    [
      "a week from Monday",
      calendar("week", "America/Chicago"),
      "2026-11-29T23:59-06:00",
      "2026-11-23T00:00-06:00",
      "2026-11-30T00:00-06:00",
      "week of 2026-11-23",
    ],
    [
      "a week from Sunday",
      calendar("week", "America/Chicago", 6),
      "2026-11-29T23:59-06:00",
      "2026-11-29T00:00-06:00",
      "2026-12-06T00:00-06:00",
      "week of 2026-11-29",
    ],
    [
      "a week from Saturday",
      calendar("week", "America/Chicago", 5),
      "2026-11-27T23:59-06:00",
      "2026-11-21T00:00-06:00",
      "2026-11-28T00:00-06:00",
      "week of 2026-11-21",
    ],
    [
      "a month",
      calendar("month", "America/Chicago"),
      "2024-02-29T23:59-06:00",
      "2024-02-01T00:00-06:00",
      "2024-03-01T00:00-06:00",
      "2024-02",
    ],
    [
      "a month of 31 days, over a gap",
      calendar("month", "America/Chicago"),
      "2026-03-31T23:59-05:00",
      "2026-03-01T00:00-06:00",
      "2026-04-01T00:00-05:00",
      "2026-03",
    ],
    [
      "a day of 23 hours",
      calendar("day", "America/New_York"),
      "2026-03-08T12:00-04:00",
      "2026-03-08T00:00-05:00",
      "2026-03-09T00:00-04:00",
      "2026-03-08",
    ],
    [
      "a day without midnight",
      calendar("day", "America/Sao_Paulo"),
      "2018-11-04T12:00-02:00",
      "2018-11-04T01:00-02:00",
      "2018-11-05T00:00-02:00",
      "2018-11-04",
    ],
    [
      "the day before a date left out",
      calendar("day", "Pacific/Apia"),
      "2011-12-29T12:00-10:00",
      "2011-12-29T00:00-10:00",
      "2011-12-31T00:00+14:00",
      "2011-12-29",
    ],
    [
      "a week without Friday",
      calendar("week", "Pacific/Apia"),
      "2011-12-31T12:00+14:00",
      "2011-12-26T00:00-10:00",
      "2012-01-02T00:00+14:00",
      "week of 2011-12-26",
    ],
    [
      "the first pass of an hour",
      calendar("hour", "America/New_York"),
      "2026-11-01T01:20-04:00",
      "2026-11-01T01:00-04:00",
      "2026-11-01T01:00-05:00",
      "hour of Sun 2026-11-01 01:00 America/New_York",
    ],
    [
      "its second pass",
      calendar("hour", "America/New_York"),
      "2026-11-01T01:20-05:00",
      "2026-11-01T01:00-05:00",
      "2026-11-01T02:00-05:00",
      "hour of Sun 2026-11-01 01:00 America/New_York",
    ],
    [
      "an hour and a half",
      calendar("hour", "Australia/Lord_Howe"),
      "2026-04-05T01:45+10:30",
      "2026-04-05T01:00+11:00",
      "2026-04-05T02:00+10:30",
      "hour of Sun 2026-04-05 01:00 Australia/Lord_Howe",
    ],
    [
      "half an hour",
      calendar("hour", "Australia/Lord_Howe"),
      "2026-10-04T02:45+11:00",
      "2026-10-04T02:30+11:00",
      "2026-10-04T03:00+11:00",
      "hour of Sun 2026-10-04 02:30 Australia/Lord_Howe",
    ],
  ])("is %s", (_, own, instant, from, until, text) => {
    expect(spanAround(own, at(instant))).toEqual({ from: at(from), until: at(until) });
    expect(describePeriod(own, zones, periodAt(own, zones, at(instant)))).toBe(text);
  });

  test("is the next day already, while the hour before midnight comes again", () => {
    // St. John's put its clock back from 0:01 to 23:01 until 2011.
    const own = calendar("day", "America/St_Johns");
    const midnight = at("2010-11-07T00:00-02:30");
    expect(
      zoned(own.zone, midnight + 2 * 60_000)
        .toPlainDateTime()
        .toString(),
    ).toBe("2010-11-06T23:02:00");
    expect(describePeriod(own, zones, periodAt(own, zones, midnight + 2 * 60_000))).toBe("2010-11-07");
    expect(spanAround(own, midnight - 1).until).toBe(midnight);
  });

  test("scenario 40: a day of the calendar ends at midnight, not after 24 hours", () => {
    const own = calendar("day", "America/Chicago");
    const [first, second, now] = ["2026-06-09T22:30-05:00", "2026-06-09T23:15-05:00", "2026-06-10T00:10-05:00"].map(
      (text) => periodAt(own, zones, at(text)),
    );
    expect(second).toBe(first);
    expect(now).toBe(Number(first) + 1);
  });

  test.each([
    ["America/New_York", false],
    ["America/Los_Angeles", true],
  ])("scenario 41: before and after New York's midnight is one day in %s: %s", (zone, same) => {
    const own = calendar("day", zone);
    const [before, after] = ["2026-06-10T23:30-04:00", "2026-06-11T00:30-04:00"].map((text) => at(text));
    expect(periodAt(own, zones, before ?? 0) === periodAt(own, zones, after ?? 0)).toBe(same);
  });
});

const calendars = fc.tuple(
  zonedInstants,
  fc.constantFrom<Period>("hour", "day", "week", "month"),
  fc.constantFrom(0, 5, 6),
);

test("periods tile time: each instant lies in its own, and the next begins where it ends", () => {
  fc.assert(
    fc.property(calendars, ([{ zone, instant }, per, weekStart]) => {
      const own = calendar(per, zone, weekStart);
      const period = periodAt(own, zones, instant);
      const { from, until } = periodSpan(own, zones, period);
      expect(from <= instant && instant < until).toBe(true);
      expect([periodAt(own, zones, from), periodAt(own, zones, until - 1)]).toEqual([period, period]);
      expect(periodAt(own, zones, from - 1)).toBeLessThan(period);
      expect(periodAt(own, zones, until)).toBeGreaterThan(period);
    }),
    often(3_000),
  );
});

test("days, weeks and months begin where Temporal says so", () => {
  fc.assert(
    fc.property(calendars, ([{ zone, instant }, per, weekStart]) => {
      if (per === "hour") return;
      const { from, until } = spanAround(calendar(per, zone, weekStart), instant);
      const date = beginning(zoned(zone, instant).toPlainDate(), per, weekStart);
      const expected = [date, date.add(per === "day" ? { days: 1 } : per === "week" ? { weeks: 1 } : { months: 1 })];
      // What Temporal calls the day before, the repeated hour before a midnight that was, belongs to the day begun.
      if (startOf(zone, expected[1] ?? date) <= instant) return;
      expect([from, until]).toEqual(expected.map((day) => startOf(zone, day)));
    }),
    often(1_500),
  );
});

test("hours begin where Temporal rounds down to", () => {
  fc.assert(
    fc.property(zonedInstants, ({ zone, instant }) => {
      const { from } = spanAround(calendar("hour", zone), instant);
      const rounded = zoned(zone, instant).round({ smallestUnit: "hour", roundingMode: "floor" }).epochMilliseconds;
      if (!changedAtOddMinute(zone, instant)) expect(from).toBe(rounded);
    }),
    often(1_500),
  );
});

/** Whether the clock was just changed at 0:01, as in St. John's or Gaza: there Temporal rounds past the hour, or ahead. */
function changedAtOddMinute(zone: string, instant: number): boolean {
  const change = zoned(zone, instant + 1).getTimeZoneTransition("previous")?.epochMilliseconds ?? 0;
  return instant - change < 2 * HOUR_MS && change % (HOUR_MS / 2) !== 0;
}

function beginning(date: Temporal.PlainDate, per: Period, weekStart: number): Temporal.PlainDate {
  if (per === "week") return date.subtract({ days: (date.dayOfWeek - 1 - weekStart + 7) % 7 });
  return per === "month" ? date.with({ day: 1 }) : date;
}

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { formatDay, parseDay } from "../../src/time/day-number.js";
import { daysBetween } from "../../src/time/days-between.js";
import { describeInstant } from "../../src/time/describe-instant.js";
import { firstInstantAt, skipsDay, startOfDay } from "../../src/time/first-instant-at.js";
import { localDay, localMs } from "../../src/time/local-day.js";
import { often } from "../laws/runs.js";
import { zonedInstants } from "./instants-under-test.js";
import { hasDate, startOf, zoned } from "./temporal-oracle.js";
import { at, zones } from "./zones-under-test.js";

function day(text: string): number {
  return parseDay(text) ?? Number.NaN;
}

describe("a local day begins", () => {
  test.each([
    ["2026-11-23", "America/Chicago", "2026-11-23T06:00Z"],
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00Z"],
    ["2026-03-08", "America/Havana", "2026-03-08T05:00Z"],
    ["2026-11-01", "America/Havana", "2026-11-01T04:00Z"],
    ["2026-03-29", "Asia/Beirut", "2026-03-28T22:00Z"],
    ["2024-04-26", "Africa/Cairo", "2024-04-25T22:00Z"],
    ["2011-12-29", "Pacific/Apia", "2011-12-29T10:00Z"],
    ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00Z"],
    ["2011-12-31", "Pacific/Apia", "2011-12-30T10:00Z"],
    ["2010-11-07", "America/St_Johns", "2010-11-07T02:30Z"],
  ])("%s in %s at %s", (date, zone, instant) => {
    expect(startOfDay(zones, zone, day(date))).toBe(at(instant));
  });

  test("where Temporal says so", () => {
    fc.assert(
      fc.property(zonedInstants, ({ zone, instant }) => {
        const own = localDay(zones, zone, instant);
        const date = zoned(zone, instant).toPlainDate();
        expect(formatDay(own)).toBe(date.toString());
        expect(startOfDay(zones, zone, own)).toBe(startOf(zone, date));
      }),
      often(2_000),
    );
  });
});

test("no zone of these leaves out a date but Apia its 30 December 2011", () => {
  fc.assert(
    fc.property(zonedInstants, ({ zone, instant }) => {
      for (const by of [-1, 0, 1]) {
        const own = localDay(zones, zone, instant) + by;
        expect(skipsDay(zones, zone, own)).toBe(!hasDate(zone, Temporal.PlainDate.from(formatDay(own))));
      }
    }),
    often(1_000),
  );
  const skipped = [29, 30, 31].map((of) => skipsDay(zones, "Pacific/Apia", day(`2011-12-${of}`)));
  expect(skipped).toEqual([false, true, false]);
});

test("a local time is first reached at an instant that shows it, or at the end of the gap that left it out", () => {
  fc.assert(
    fc.property(zonedInstants, fc.integer({ min: -3_600, max: 3_600 }), ({ zone, instant }, by) => {
      const local = localMs(zones, zone, instant) + by * 1_000;
      const first = firstInstantAt(zones, zone, local);
      expect(localMs(zones, zone, first)).toBeGreaterThanOrEqual(local);
      expect(localMs(zones, zone, first - 1)).toBeLessThan(local);
      const text = new Date(local).toISOString().slice(0, -1);
      const [earlier, later] = (["earlier", "later"] as const).map(
        (disambiguation) =>
          Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
      );
      if (localMs(zones, zone, first) === local) expect(first).toBe(earlier);
      else expect(first > Number(earlier) && first <= Number(later)).toBe(true);
    }),
    often(2_000),
  );
});

describe("the days between", () => {
  test.each([
    ["2026-05-25", "2026-11-23", "UTC", 182],
    ["2026-11-23", "2026-05-25", "UTC", -182],
    ["2026-11-23", "2026-11-23", "UTC", 0],
    ["2026-11-22T23:59-06:00", "2026-11-23T00:01-06:00", "America/Chicago", 1],
    ["2026-11-22T23:59-06:00", "2026-11-23T00:01-06:00", "UTC", 0],
    ["2026-11-23T00:00-06:00", "2026-11-23T23:59-06:00", "America/Chicago", 0],
    ["2026-11-23", at("2026-11-24T05:59Z"), "America/Chicago", 0],
    ["2026-11-23", at("2026-11-24T06:00Z"), "America/Chicago", 1],
    [at("2026-03-08T06:00Z"), at("2026-03-09T05:00Z"), "America/Chicago", 1],
    ["1985-06-15", "2026-06-15", "UTC", 14_975],
    ["2011-12-29", "2011-12-31", "Pacific/Apia", 2],
  ])("%j and %j in %s are %d", (first, second, zone, days) => {
    expect(daysBetween(first, second, zone, zones)).toBe(days);
  });

  test.each([
    [null],
    [undefined],
    [""],
    ["soon"],
    ["2026-02-30"],
    ["2026-11-23T09:00"],
    [7],
    [1.5],
    [true],
    [[]],
    [{}],
  ])("%j and a day are unknown", (value) => {
    expect(daysBetween(value, "2026-11-23", "UTC", zones)).toBeNull();
    expect(daysBetween("2026-11-23", value, "UTC", zones)).toBeNull();
  });
});

describe("an instant is described", () => {
  test.each([
    ["2026-11-23T15:20Z", "America/Chicago", "Mon 2026-11-23 09:20 America/Chicago"],
    ["2026-11-23T15:20:59.999Z", "UTC", "Mon 2026-11-23 15:20 UTC"],
    ["2026-03-01T23:00Z", "Asia/Kathmandu", "Mon 2026-03-02 04:45 Asia/Kathmandu"],
  ])("%s in %s: %s", (instant, zone, text) => {
    expect(describeInstant(at(instant), zone, zones)).toBe(text);
  });

  test("as Temporal reads it", () => {
    fc.assert(
      fc.property(zonedInstants, ({ zone, instant }) => {
        const local = zoned(zone, instant);
        const text = local.toPlainDateTime().toString().slice(0, 16).replace("T", " ");
        const weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][local.dayOfWeek - 1];
        expect(describeInstant(instant, zone, zones)).toBe(`${weekday} ${text} ${zone}`);
      }),
      often(500),
    );
  });
});

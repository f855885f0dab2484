import { describe, expect, test } from "vitest";
import type { Absence } from "../../src/model/roster.js";
import { absenceSpan } from "../../src/time/absence-span.js";
import { cacheOffsets } from "../../src/time/cache-offsets.js";
import { defaultZones } from "../../src/time/default-zones.js";
import { zoneTables } from "../../src/time/zone-tables.js";
import { zonesFromTables } from "../../src/time/zones-from-tables.js";
import { at, zones } from "./zones-under-test.js";

const NEW_YORK = "America/New_York";

describe("scenario 28: Emma is off from 10 to 20 March, buffer -2 and +1", () => {
  const absence: Absence = { from: "2026-03-10", until: "2026-03-20", stopBefore: "2d", resumeBefore: "1d" };
  const span = absenceSpan(absence, "Europe/London", zones) ?? { from: 0, until: 0 };

  test.each([
    ["2026-03-07T23:59Z", true],
    ["2026-03-08T00:00Z", false],
    ["2026-03-18T23:59Z", false],
    ["2026-03-19T00:00Z", true],
  ])("%s she is eligible: %s", (instant, eligible) => {
    expect(at(instant) < span.from || at(instant) >= span.until).toBe(eligible);
  });
});

describe("an absence lasts", () => {
  test.each<[string, Absence, string, string, string]>([
    [
      "whole days",
      { from: "2026-07-06", until: "2026-07-18" },
      NEW_YORK,
      "2026-07-06T00:00-04:00",
      "2026-07-18T00:00-04:00",
    ],
    [
      "between instants",
      { from: "2026-07-06T12:00-04:00", until: "2026-07-06T15:00-04:00" },
      "UTC",
      "2026-07-06T16:00Z",
      "2026-07-06T19:00Z",
    ],
    [
      "from an instant until a day",
      { from: "2026-07-06T12:00-04:00", until: "2026-07-08" },
      "Asia/Tokyo",
      "2026-07-06T16:00Z",
      "2026-07-08T00:00+09:00",
    ],
    [
      "from the first instant of a day without midnight",
      { from: "2018-11-04", until: "2018-11-05" },
      "America/Sao_Paulo",
      "2018-11-04T01:00-02:00",
      "2018-11-05T00:00-02:00",
    ],
    [
      "a buffer in days from midnight, not from the first hour",
      { from: "2018-11-04", until: "2018-11-05", stopBefore: "1d" },
      "America/Sao_Paulo",
      "2018-11-03T00:00-03:00",
      "2018-11-05T00:00-02:00",
    ],
    [
      "days over a change of the clock",
      { from: "2026-03-09", until: "2026-03-12", stopBefore: "1d" },
      NEW_YORK,
      "2026-03-08T00:00-05:00",
      "2026-03-12T00:00-04:00",
    ],
    [
      "hours that elapse over it",
      { from: "2026-03-09", until: "2026-03-12", stopBefore: "24h" },
      NEW_YORK,
      "2026-03-07T23:00-05:00",
      "2026-03-12T00:00-04:00",
    ],
    [
      "a buffer in days before an instant, at its local time",
      { from: "2026-03-09T09:00-04:00", until: "2026-03-12", stopBefore: "2d" },
      NEW_YORK,
      "2026-03-07T09:00-05:00",
      "2026-03-12T00:00-04:00",
    ],
    [
      "such a buffer into a gap, to its end",
      { from: "2026-03-09T02:30-04:00", until: "2026-03-12", stopBefore: "1d" },
      NEW_YORK,
      "2026-03-08T03:00-04:00",
      "2026-03-12T00:00-04:00",
    ],
    [
      "such a buffer into a repeated hour, from its first pass",
      { from: "2026-11-02T01:30-05:00", until: "2026-11-12", stopBefore: "1d" },
      NEW_YORK,
      "2026-11-01T01:30-04:00",
      "2026-11-12T00:00-05:00",
    ],
    [
      "minutes before",
      { from: "2026-07-06T12:00Z", until: "2026-07-07", stopBefore: "90m", resumeBefore: "30s" },
      "UTC",
      "2026-07-06T10:30Z",
      "2026-07-06T23:59:30Z",
    ],
    [
      "nothing, if it is over before it begins",
      { from: "2026-07-06", until: "2026-07-08", resumeBefore: "3d" },
      "UTC",
      "2026-07-06T00:00Z",
      "2026-07-06T00:00Z",
    ],
  ])("%s", (_, absence, zone, from, until) => {
    expect(absenceSpan(absence, zone, zones)).toEqual({ from: at(from), until: at(until) });
  });

  test("for ever, from ever, also where zones are tables", () => {
    const tables = zoneTables({ zones: defaultZones(), names: [NEW_YORK] });
    const held = cacheOffsets(zonesFromTables(tables));
    const absence = { from: "1000-01-01", until: "9999-12-31", stopBefore: "9999999d" };
    const span = absenceSpan(absence, NEW_YORK, held);
    expect(span?.from).toBeLessThan(at("2000-01-01T00:00Z"));
    expect(span?.until).toBeGreaterThan(at("2101-01-01T00:00Z"));
    const late = absenceSpan({ ...absence, from: "2026-01-01T00:00Z" }, NEW_YORK, held);
    expect(late?.from).toBeLessThan(at("2000-01-02T00:00Z"));
  });
});

test.each([
  { from: "tomorrow", until: "2026-07-08" },
  { from: "2026-07-06", until: "2026-07-32" },
  { from: "2026-07-06T12:00", until: "2026-07-08" },
])("%j is no absence", (absence) => {
  expect(absenceSpan(absence, "UTC", zones)).toBeNull();
});

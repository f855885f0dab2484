import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilFromDays } from "../../src/time/civil-from-days.js";
import { daysFromCivil } from "../../src/time/days-from-civil.js";
import { daysInMonth } from "../../src/time/days-in-month.js";
import { formatInstant } from "../../src/time/format-instant.js";
import { isDay } from "../../src/time/is-day.js";

const DAY_MS = 86_400_000;

describe("days of the Gregorian calendar", () => {
  test("are counted from 1970, as the platform counts them, every day from 1600 to 2400", () => {
    const wrong: string[] = [];
    for (let days = Date.UTC(1600, 0, 1) / DAY_MS; days < Date.UTC(2400, 0, 1) / DAY_MS; days++) {
      const date = new Date(days * DAY_MS);
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const civil = civilFromDays(days);
      const same = civil.year === expected.year && civil.month === expected.month && civil.day === expected.day;
      if (!same || daysFromCivil(civil.year, civil.month, civil.day) !== days) wrong.push(date.toISOString());
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    [2024, 2, 29],
    [2025, 2, 28],
    [2000, 2, 29],
    [2100, 2, 28],
    [2025, 4, 30],
    [2025, 12, 31],
    [2025, 0, 0],
    [2025, 13, 0],
  ])("month %d-%d has %d days", (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe("a day is", () => {
  test.each(["2026-11-26", "2024-02-29", "1000-01-01", "9999-12-31", "1900-02-28"])("%s", (text) => {
    expect(isDay(text)).toBe(true);
  });
});

describe("no day is", () => {
  test.each([
    "2025-02-29",
    "1900-02-29",
    "2025-02-30",
    "2025-04-31",
    "2025-00-01",
    "2025-01-00",
    "2025-13-01",
    "0999-01-01",
    "0000-01-01",
    "2025-1-1",
    "2025-W23-1",
    "20250601",
    "2025-06-01T00:00Z",
    " 2025-06-01",
    "2025-06-01\n",
    "12025-06-01",
    "-2025-06-01",
    "",
  ])("%j", (text) => {
    expect(isDay(text)).toBe(false);
  });
});

test("an instant is written as the platform writes it", () => {
  const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2101, 0) - 1 });
  fc.assert(
    fc.property(fc.oneof(instant, fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 })), (value) => {
      expect(formatInstant(value)).toBe(new Date(value).toISOString());
    }),
    { numRuns: 2_000 },
  );
  expect(formatInstant(1_795_446_000_000)).toBe("2026-11-23T15:00:00.000Z");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { END_OF_INSTANTS, FIRST_INSTANT, parseInstant } from "../../src/time/parse-instant.js";

describe("an instant is read from", () => {
  test.each([
    ["minutes and Z", "2026-11-23T15:00Z", "2026-11-23T15:00:00.000Z"],
    ["seconds", "2026-11-23T15:00:07Z", "2026-11-23T15:00:07.000Z"],
    ["milliseconds", "2026-11-23T15:00:07.089Z", "2026-11-23T15:00:07.089Z"],
    ["an offset ahead", "2026-11-26T09:00:00+05:30", "2026-11-26T03:30:00.000Z"],
    ["an offset behind", "2026-11-26T09:00:00-06:00", "2026-11-26T15:00:00.000Z"],
    ["the longest offsets", "2026-01-01T00:00-14:00", "2026-01-01T14:00:00.000Z"],
    ["the longest offset ahead", "2026-01-01T00:00+14:00", "2025-12-31T10:00:00.000Z"],
    ["an offset of nothing", "2026-01-01T00:00-00:00", "2026-01-01T00:00:00.000Z"],
    ["a leap day", "2024-02-29T12:00Z", "2024-02-29T12:00:00.000Z"],
    ["the leap day of a century by 400", "2000-02-29T12:00Z", "2000-02-29T12:00:00.000Z"],
    ["the last second of a day", "2026-12-31T23:59:59.999Z", "2026-12-31T23:59:59.999Z"],
    ["1999 by the clock, 2000 in UTC", "1999-12-31T23:30:00-01:00", "2000-01-01T00:30:00.000Z"],
    ["2101 by the clock, 2100 in UTC", "2101-01-01T00:30:00+01:00", "2100-12-31T23:30:00.000Z"],
  ])("%s: %s", (_, text, same) => {
    expect(parseInstant(text)).toBe(Date.parse(same));
  });

  test.each([FIRST_INSTANT, END_OF_INSTANTS - 1, 1_795_446_000_000])("epoch milliseconds: %d", (instant) => {
    expect(parseInstant(instant)).toBe(instant);
  });
});

describe("no instant is", () => {
  test.each([
    ["24:00", "2025-06-01T24:00:00Z"],
    ["a minute 60", "2025-06-01T12:60Z"],
    ["a leap second", "2016-12-31T23:59:60Z"],
    ["a day that does not exist", "2025-02-30T00:00Z"],
    ["29 February of a common year", "2025-02-29T00:00Z"],
    ["29 February of 2100", "2100-02-29T00:00Z"],
    ["31 April", "2025-04-31T00:00Z"],
    ["day 0", "2025-04-00T00:00Z"],
    ["month 0", "2025-00-10T00:00Z"],
    ["month 13", "2025-13-01T00:00Z"],
    ["a week date", "2025-W23-1"],
    ["an ordinal date", "2025-152"],
    ["the basic format", "20250601T090000Z"],
    ["a space for the T", "2025-06-01 09:00Z"],
    ["a small t", "2025-06-01t09:00Z"],
    ["a small z", "2025-06-01T09:00z"],
    ["a text without an offset", "2025-06-01T09:00:00"],
    ["a day alone", "2025-06-01"],
    ["an hour alone", "2025-06-01T09Z"],
    ["an offset without a colon", "2025-06-01T09:00+0530"],
    ["an offset without minutes", "2025-06-01T09:00+05"],
    ["an offset over 14 hours", "2025-06-01T09:00+14:01"],
    ["an offset with 60 minutes", "2025-06-01T09:00+05:60"],
    ["an offset with a real minus", "2025-06-01T09:00\u221205:00"],
    ["a zone in brackets", "2025-06-01T09:00Z[UTC]"],
    ["tenths of a second", "2025-06-01T09:00:00.1Z"],
    ["microseconds", "2025-06-01T09:00:00.123456Z"],
    ["a comma", "2025-06-01T09:00:00,123Z"],
    ["white space before", " 2025-06-01T09:00Z"],
    ["a line after", "2025-06-01T09:00Z\n"],
    ["a long year", "+002025-06-01T09:00Z"],
    ["year 0", "0000-01-01T00:00Z"],
    ["the last instant of 1999", "1999-12-31T23:59:59.999Z"],
    ["the first of 2101", "2101-01-01T00:00Z"],
    ["1999 in UTC", "2000-01-01T00:30:00+01:00"],
    ["Arabic digits", "٢٠٢٥-06-01T09:00Z"],
    ["the empty text", ""],
    ["milliseconds in a text", "1795446000000"],
    ["10 MB of digits", "2".repeat(10_000_000)],
  ])("%s", (_, text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test.each([
    ["seconds", 1_748_768_400],
    ["a fraction", FIRST_INSTANT + 0.5],
    ["too early", FIRST_INSTANT - 1],
    ["too late", END_OF_INSTANTS],
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a bigint", 1_795_446_000_000n],
    ["null", null],
    ["nothing", undefined],
    ["true", true],
    ["a date object", new Date(1_795_446_000_000)],
    ["a list", ["2026-11-23T15:00Z"]],
  ])("%s", (_, value) => {
    expect(parseInstant(value)).toBeNull();
  });
});

test("agrees with the platform's own clock over the whole range, at any offset", () => {
  const minutes = fc.integer({ min: -840, max: 840 });
  fc.assert(
    fc.property(fc.integer({ min: FIRST_INSTANT, max: END_OF_INSTANTS - 1 }), minutes, (instant, offset) => {
      const local = new Date(instant + offset * 60_000).toISOString().slice(0, -1);
      const size = Math.abs(offset);
      const clock = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0")).join(":");
      expect(parseInstant(`${local}${offset < 0 ? "-" : "+"}${clock}`)).toBe(instant);
    }),
    { numRuns: 2_000 },
  );
});

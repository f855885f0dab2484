import { describe, expect, test } from "vitest";
import type { Schedule } from "../../src/model/schedule.js";
import { localDay, momentOf, type Period, periodAt, type WeekStart } from "./instants.js";
import { addOpenTime, edges, isOpen, nextOpening, type Shop } from "./shop.js";

const at = (text: string) => Date.parse(text);

function shopIn(zone: string, schedule: Schedule): Shop {
  return { schedule, zone, holidays: { us: { "2026-11-26": "Thanksgiving" } } };
}

function openMinutes(shop: Shop, from: string, until: string): number {
  let minutes = 0;
  for (let now = at(from); now < at(until); now += 60_000) if (isOpen(shop, now)) minutes += 1;
  return minutes;
}

describe("the reference's opening hours, worked out by hand", () => {
  const early = shopIn("America/New_York", { week: { sun: ["02:00-06:00"] } });
  const night = shopIn("America/New_York", { week: { sat: ["22:00-06:00"] } });
  const repeated = shopIn("America/New_York", { week: { sun: ["01:00-01:30"] } });
  const thursday = { week: { thu: ["09:00-17:00"], wed: ["22:00-06:00"] }, holidays: ["us"] };

  const lengths = [
    { what: "a shift from the hour that is skipped", shop: early, day: "2026-03-08", minutes: 180 },
    { what: "the same shift on another day", shop: early, day: "2026-03-15", minutes: 240 },
    { what: "a shift in the hour that comes twice", shop: repeated, day: "2026-11-01", minutes: 60 },
  ];
  test.each(lengths)("$what lasts $minutes minutes", ({ shop, day, minutes }) => {
    expect(openMinutes(shop, `${day}T04:00:00Z`, `${day}T23:00:00Z`)).toBe(minutes);
  });

  test("a night shift lasts an hour less when the clock goes forward in it, and one more when back", () => {
    expect(openMinutes(night, "2026-03-07T12:00:00Z", "2026-03-08T20:00:00Z")).toBe(7 * 60);
    expect(openMinutes(night, "2026-10-31T12:00:00Z", "2026-11-01T20:00:00Z")).toBe(9 * 60);
    expect(openMinutes(night, "2026-06-06T12:00:00Z", "2026-06-07T20:00:00Z")).toBe(8 * 60);
  });

  test("a holiday closes the shifts that start on it, and leaves the rest of the last one", () => {
    const shop = shopIn("America/Chicago", thursday);
    expect(openMinutes(shop, "2026-11-26T06:00:00Z", "2026-11-27T06:00:00Z")).toBe(6 * 60);
    expect(openMinutes(shop, "2026-11-19T06:00:00Z", "2026-11-20T06:00:00Z")).toBe(14 * 60);
  });

  test("a date of its own wins over the holiday", () => {
    const shop = shopIn("America/Chicago", { ...thursday, dates: { "2026-11-26": ["10:00-11:00"] } });
    expect(openMinutes(shop, "2026-11-26T12:00:00Z", "2026-11-27T06:00:00Z")).toBe(60);
  });

  test("a day that the zone skips has no shifts, nor what is left of one", () => {
    const shop = shopIn("Pacific/Apia", { week: { "mon-sun": ["22:00-06:00"] } });
    // 30 December 2011 is skipped: the 29th is followed by the 31st.
    expect(isOpen(shop, at("2011-12-29T23:30:00-10:00"))).toBe(true);
    expect(isOpen(shop, at("2011-12-31T01:00:00+14:00"))).toBe(false);
    expect(isOpen(shop, at("2011-12-31T22:00:00+14:00"))).toBe(true);
  });

  const openings: [string, Shop, string, string | null][] = [
    [
      "over a weekend",
      shopIn("America/New_York", { week: { "mon-fri": ["08:00-17:00"] } }),
      "2026-01-16T21:00:00-05:00",
      "2026-01-19T08:00:00-05:00",
    ],
    [
      "while it is open",
      shopIn("UTC", { week: { fri: ["08:00-17:00"] } }),
      "2026-01-16T09:00:00Z",
      "2026-01-16T09:00:00Z",
    ],
    [
      "at its closing",
      shopIn("UTC", { week: { fri: ["08:00-17:00"] } }),
      "2026-01-16T17:00:00Z",
      "2026-01-23T08:00:00Z",
    ],
    ["never", shopIn("UTC", { week: {} }), "2026-01-16T17:00:00Z", null],
    [
      "after 60 days",
      shopIn("UTC", { week: {}, dates: { "2026-04-01": ["00:00-24:00"] } }),
      "2026-01-16T17:00:00Z",
      null,
    ],
  ];
  test.each(openings)("opens next: %s", (_, shop, from, expected) => {
    expect(nextOpening(shop, at(from))).toBe(expected === null ? null : at(expected));
  });

  test("time of the schedule passes only while it is open, and is over at the closing", () => {
    const shop = shopIn("America/Chicago", { week: { "mon-fri": ["09:00-17:00"] } });
    const friday = at("2026-01-16T16:50:00-06:00");
    expect(addOpenTime(shop, friday, 30 * 60_000)).toBe(at("2026-01-19T09:20:00-06:00"));
    expect(addOpenTime(shop, friday, 10 * 60_000)).toBe(at("2026-01-16T17:00:00-06:00"));
  });

  test("is open or closed throughout from one edge to the next", () => {
    for (const shop of [early, night, repeated]) {
      const marks = [
        at("2026-03-06T00:00:00Z"),
        ...edges(shop, at("2026-03-06T00:00:00Z"), at("2026-03-10T00:00:00Z")),
      ];
      for (const [index, from] of marks.entries()) {
        const until = marks[index + 1] ?? from;
        for (let now = from; now < until; now += 60_000) expect(isOpen(shop, now)).toBe(isOpen(shop, from));
      }
    }
  });
});

describe("the reference's calendar", () => {
  const periods: [Period, string, WeekStart, string, string, string][] = [
    ["day", "America/New_York", "mon", "2026-03-08T12:00:00Z", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"],
    ["hour", "America/New_York", "mon", "2026-11-01T05:30:00Z", "2026-11-01T05:00:00Z", "2026-11-01T06:00:00Z"],
    ["hour", "Asia/Kolkata", "mon", "2026-06-10T12:00:00Z", "2026-06-10T11:30:00Z", "2026-06-10T12:30:00Z"],
    ["week", "UTC", "mon", "2026-06-14T12:00:00Z", "2026-06-08T00:00:00Z", "2026-06-15T00:00:00Z"],
    ["week", "UTC", "sun", "2026-06-14T12:00:00Z", "2026-06-14T00:00:00Z", "2026-06-21T00:00:00Z"],
    ["week", "UTC", "sat", "2026-06-14T12:00:00Z", "2026-06-13T00:00:00Z", "2026-06-20T00:00:00Z"],
    ["month", "Europe/Berlin", "mon", "2026-03-31T22:30:00Z", "2026-03-31T22:00:00Z", "2026-04-30T22:00:00Z"],
  ];
  test.each(periods)(
    "a %s in %s, weeks from %s, at %s is from %s until %s",
    (per, zone, weekStart, now, start, end) => {
      expect(periodAt(at(now), per, zone, weekStart)).toEqual({ start: at(start), end: at(end) });
    },
  );

  test("a day begins at its first instant, also where midnight is skipped", () => {
    expect(momentOf("2018-11-04", "America/Sao_Paulo")).toBe(at("2018-11-04T01:00:00-02:00"));
  });

  test("days between are days of the calendar", () => {
    const days = (from: unknown, to: unknown) =>
      localDay(from, "UTC")?.until(localDay(to, "UTC") ?? "", { largestUnit: "day" }).days;
    expect(days("2026-06-10T23:59:00Z", "2026-06-11T00:01:00Z")).toBe(1);
    expect(days("2026-06-11", at("2026-06-10T00:00:00Z"))).toBe(-1);
  });
});

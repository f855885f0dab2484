import { describe, expect, test } from "vitest";
import type { Schedule } from "../../src/model/schedule.js";
import { addWorkingTime } from "../../src/time/add-working-time.js";
import { closedBecause } from "../../src/time/closed-because.js";
import { compileSchedule } from "../../src/time/compile-schedule.js";
import { isOpen } from "../../src/time/is-open.js";
import { nextBoundary } from "../../src/time/next-boundary.js";
import { nextClosing } from "../../src/time/next-closing.js";
import { nextOpening } from "../../src/time/next-opening.js";
import { workingTimeBetween } from "../../src/time/working-time-between.js";
import { at, zones } from "./zones-under-test.js";

const NEW_YORK = "America/New_York";
const DAY_MS = 86_400_000;
const HOLIDAYS = {
  us: { "2026-11-26": "Thanksgiving", "2026-12-25": "Christmas" },
  firm: { "2026-11-26": "Founders' Day", "2026-11-27": "Bridge" },
};

function plan(schedule: Schedule, timezone = NEW_YORK) {
  return compileSchedule(schedule, { timezone, holidays: HOLIDAYS });
}

function daily(...blocks: string[]): Schedule {
  return { week: { "mon-sun": blocks } };
}

/** The texts of instants, so that a wrong one can be read. */
function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().replace(":00.000Z", "Z");
}

const OFFICE: Schedule = { week: { "mon-fri": ["09:00-17:00"] } };

describe("it is open", () => {
  test.each<[string, Schedule, string, string, boolean]>([
    ["at the start of a block", OFFICE, NEW_YORK, "2026-11-23T09:00-05:00", true],
    ["not just before it", OFFICE, NEW_YORK, "2026-11-23T08:59:59.999-05:00", false],
    ["just before its end", OFFICE, NEW_YORK, "2026-11-23T16:59:59.999-05:00", true],
    ["not at its end", OFFICE, NEW_YORK, "2026-11-23T17:00-05:00", false],
    ["not on a Saturday", OFFICE, NEW_YORK, "2026-11-28T10:00-05:00", false],
    ["by the clock of the zone", OFFICE, "Asia/Kathmandu", "2026-11-23T03:15Z", true],
    ["not before that", OFFICE, "Asia/Kathmandu", "2026-11-23T03:14Z", false],
    ["not between two blocks", daily("09:00-12:00", "13:00-17:00"), NEW_YORK, "2026-11-23T12:30-05:00", false],
    ["where two blocks touch", daily("09:00-12:00", "12:00-17:00"), NEW_YORK, "2026-11-23T12:00-05:00", true],
    ["all day", daily("00:00-24:00"), NEW_YORK, "2026-11-23T00:00-05:00", true],
    [
      "after midnight, from the day before",
      { week: { fri: ["22:00-06:00"] } },
      NEW_YORK,
      "2026-11-28T05:59-05:00",
      true,
    ],
    [
      "not after midnight on the day itself",
      { week: { fri: ["22:00-06:00"] } },
      NEW_YORK,
      "2026-11-27T05:59-05:00",
      false,
    ],
    ["over the end of the week", { week: { sun: ["22:00-06:00"] } }, NEW_YORK, "2026-11-23T03:00-05:00", true],
    [
      "where keys share a weekday",
      { week: { "mon-fri": ["09:00-12:00"], mon: ["14:00-15:00"] } },
      NEW_YORK,
      "2026-11-23T14:30-05:00",
      true,
    ],
    ["not on a holiday", { ...OFFICE, holidays: ["us"] }, NEW_YORK, "2026-11-26T10:00-05:00", false],
    [
      "on a holiday with a date of its own",
      { ...OFFICE, holidays: ["us"], dates: { "2026-11-26": ["10:00-11:00"] } },
      NEW_YORK,
      "2026-11-26T10:00-05:00",
      true,
    ],
    [
      "on a date of its own on a Sunday",
      { ...OFFICE, dates: { "2026-11-29": ["10:00-11:00"] } },
      NEW_YORK,
      "2026-11-29T10:30-05:00",
      true,
    ],
    [
      "not in the week's blocks on such a date",
      { ...OFFICE, dates: { "2026-11-23": ["10:00-11:00"] } },
      NEW_YORK,
      "2026-11-23T09:30-05:00",
      false,
    ],
    [
      "after midnight of a date of its own",
      { ...OFFICE, dates: { "2026-11-28": ["22:00-02:00"] } },
      NEW_YORK,
      "2026-11-29T01:59-05:00",
      true,
    ],
    [
      "on the morning of a holiday, from the day before",
      { ...daily("22:00-06:00"), holidays: ["us"] },
      NEW_YORK,
      "2026-11-26T05:00-05:00",
      true,
    ],
    [
      "not in the night that a holiday begins",
      { ...daily("22:00-06:00"), holidays: ["us"] },
      NEW_YORK,
      "2026-11-26T23:00-05:00",
      false,
    ],
    [
      "not the morning after that night",
      { ...daily("22:00-06:00"), holidays: ["us"] },
      NEW_YORK,
      "2026-11-27T05:00-05:00",
      false,
    ],
    ["scenario 49: after a missing hour", { week: { sun: ["02:00-06:00"] } }, NEW_YORK, "2026-03-08T03:15-04:00", true],
    [
      "scenario 49: not before it",
      { week: { sun: ["02:00-06:00"] } },
      NEW_YORK,
      "2026-03-08T01:59:59.999-05:00",
      false,
    ],
    ["scenario 49: at its first instant", { week: { sun: ["02:00-06:00"] } }, NEW_YORK, "2026-03-08T03:00-04:00", true],
    ["in a repeated hour, first pass", daily("01:00-02:00"), NEW_YORK, "2026-11-01T01:30-04:00", true],
    ["in a repeated hour, second pass", daily("01:00-02:00"), NEW_YORK, "2026-11-01T01:30-05:00", true],
    ["not after the second pass", daily("01:00-02:00"), NEW_YORK, "2026-11-01T02:00-05:00", false],
    ["in a repeated half hour", daily("01:30-02:00"), "Australia/Lord_Howe", "2026-04-05T01:45+10:30", true],
    ["after a gap of half an hour", daily("02:15-03:00"), "Australia/Lord_Howe", "2026-10-04T02:30+11:00", true],
    ["after midnight in a night of 9 hours", daily("22:00-06:00"), NEW_YORK, "2026-11-01T05:59-05:00", true],
    [
      "at the first instant of a day without midnight",
      daily("00:00-02:00"),
      "America/Sao_Paulo",
      "2018-11-04T03:00Z",
      true,
    ],
    [
      "not from a date that was left out",
      { week: { fri: ["22:00-06:00"] } },
      "Pacific/Apia",
      "2011-12-31T03:00+14:00",
      false,
    ],
    ["on the day after it", { week: { sat: ["03:00-06:00"] } }, "Pacific/Apia", "2011-12-31T03:00+14:00", true],
    [
      "not past midnight into a date that was left out",
      { week: { thu: ["22:00-06:00"] } },
      "Pacific/Apia",
      "2011-12-31T00:00+14:00",
      false,
    ],
  ])("%s", (_, schedule, zone, instant, open) => {
    expect(isOpen(plan(schedule, zone), zones, at(instant))).toBe(open);
  });

  test("always, if one always is", () => {
    expect(isOpen("always", zones, 0)).toBe(true);
    expect(closedBecause("always", zones, 0)).toBeNull();
    expect(nextOpening("always", zones, 7)).toBe(7);
    expect(nextClosing("always", zones, 7)).toBeNull();
    expect(nextBoundary("always", zones, 7)).toBeNull();
    expect(workingTimeBetween("always", zones, 7, 3)).toBe(-4);
    expect(addWorkingTime("always", zones, 7, 3)).toBe(10);
    expect(addWorkingTime("always", zones, at("2026-01-01T00:00Z"), 100 * 365 * DAY_MS)).toBeNull();
  });
});

describe("it is closed because of", () => {
  const night: Schedule = { ...daily("22:00-06:00"), holidays: ["us", "firm"], dates: { "2026-11-30": [] } };
  test.each([
    ["nothing while it is open", "2026-11-23T23:00-05:00", null],
    ["its hours", "2026-11-23T12:00-05:00", { because: "hours" }],
    ["its hours on a holiday at noon", "2026-11-26T12:00-05:00", { because: "hours" }],
    [
      "a holiday, named by the first list",
      "2026-11-26T22:00-05:00",
      { because: "holiday", day: "2026-11-26", name: "Thanksgiving" },
    ],
    [
      "the holiday of yesterday",
      "2026-11-27T05:00-05:00",
      { because: "holiday", day: "2026-11-26", name: "Thanksgiving" },
    ],
    ["the next holiday", "2026-11-27T22:00-05:00", { because: "holiday", day: "2026-11-27", name: "Bridge" }],
    ["a date of its own", "2026-11-30T22:00-05:00", { because: "date", day: "2026-11-30" }],
    ["a date of its own, the morning after", "2026-12-01T01:00-05:00", { because: "date", day: "2026-11-30" }],
  ])("%s", (_, instant, because) => {
    expect(closedBecause(plan(night), zones, at(instant))).toEqual(because);
  });

  test("its hours where a date was left out", () => {
    const friday = plan({ week: { fri: ["22:00-06:00"] }, dates: { "2011-12-30": [] } }, "Pacific/Apia");
    expect(closedBecause(friday, zones, at("2011-12-31T03:00+14:00"))).toEqual({ because: "hours" });
  });
});

describe("it opens next", () => {
  test.each<[string, Schedule, string, string | null]>([
    ["at once, if it is open", OFFICE, "2026-11-23T10:00-05:00", "2026-11-23T15:00Z"],
    ["at its hour", OFFICE, "2026-11-23T08:00-05:00", "2026-11-23T14:00Z"],
    ["after the weekend", OFFICE, "2026-11-27T17:00-05:00", "2026-11-30T14:00Z"],
    ["after a holiday", { ...OFFICE, holidays: ["us", "firm"] }, "2026-11-25T17:00-05:00", "2026-11-30T14:00Z"],
    [
      "scenario 46: Monday at 8, 59 hours on",
      { week: { "mon-fri": ["08:00-17:00"] } },
      "2026-01-16T21:00-05:00",
      "2026-01-19T13:00Z",
    ],
    [
      "scenario 47: over spring-forward, 59.5 hours on",
      { week: { mon: ["09:30-17:00"] } },
      "2026-03-06T21:00-05:00",
      "2026-03-09T13:30Z",
    ],
    ["scenario 49: after the missing hour", daily("02:00-06:00"), "2026-03-08T00:00-05:00", "2026-03-08T07:00Z"],
    ["the day after, if the hour is missing", daily("02:00-03:00"), "2026-03-08T00:00-05:00", "2026-03-09T06:00Z"],
    ["in the second pass of a repeated hour", daily("01:00-01:30"), "2026-11-01T01:45-04:00", "2026-11-01T06:00Z"],
    ["never, with no blocks", { week: {} }, "2026-11-01T00:00Z", null],
    ["never, with days without blocks", { week: { "mon-sun": [] } }, "2026-11-01T00:00Z", null],
    [
      "on the last day of the search",
      { week: {}, dates: { "2026-03-01": ["09:00-10:00"] } },
      "2025-12-31T14:00:00.001Z",
      "2026-03-01T14:00Z",
    ],
    [
      "never, if that is later than 60 days",
      { week: {}, dates: { "2026-03-01": ["09:00-10:00"] } },
      "2025-12-31T14:00Z",
      null,
    ],
  ])("%s", (_, schedule, from, opening) => {
    expect(iso(nextOpening(plan(schedule), zones, at(from)))).toBe(opening);
  });
});

describe("it changes next", () => {
  test.each<[string, Schedule, string, string | null]>([
    ["when it closes", OFFICE, "2026-11-23T10:00-05:00", "2026-11-23T22:00Z"],
    ["when it opens", OFFICE, "2026-11-23T17:00-05:00", "2026-11-24T14:00Z"],
    ["not where two blocks touch", daily("09:00-12:00", "12:00-17:00"), "2026-11-23T10:00-05:00", "2026-11-23T22:00Z"],
    ["not at midnight within a night", daily("22:00-06:00"), "2026-11-23T23:00-05:00", "2026-11-24T11:00Z"],
    [
      "not where a night meets the morning",
      daily("22:00-06:00", "06:00-08:00"),
      "2026-11-23T23:00-05:00",
      "2026-11-24T13:00Z",
    ],
    ["never, if it is open all day every day", daily("00:00-24:00"), "2026-11-23T10:00-05:00", null],
    ["never, if it never opens", { week: {} }, "2026-11-23T10:00-05:00", null],
    ["at a gap that swallows the end", daily("01:00-02:30"), "2026-03-08T01:30-05:00", "2026-03-08T07:00Z"],
    ["after both passes of a repeated hour", daily("01:00-02:00"), "2026-11-01T01:30-04:00", "2026-11-01T07:00Z"],
    ["where the clock goes back before the start", daily("01:30-03:00"), "2026-11-01T01:45-04:00", "2026-11-01T06:00Z"],
    ["when the start comes again", daily("01:30-03:00"), "2026-11-01T01:15-05:00", "2026-11-01T06:30Z"],
  ])("%s", (_, schedule, from, boundary) => {
    expect(iso(nextBoundary(plan(schedule), zones, at(from)))).toBe(boundary);
  });

  test("it closes at once where it is closed", () => {
    expect(nextClosing(plan(OFFICE), zones, at("2026-11-28T00:00Z"))).toBe(at("2026-11-28T00:00Z"));
  });

  test("the morning after a date left out closes what the evening before it opened", () => {
    const thursday = plan({ week: { thu: ["22:00-06:00"] } }, "Pacific/Apia");
    const midnight = at("2011-12-31T00:00+14:00");
    expect(nextClosing(thursday, zones, midnight - 1)).toBe(midnight);
  });
});

describe("working time", () => {
  test.each<[string, Schedule, string, string, number]>([
    [
      "scenario 30: Friday 16:50 to Monday 9:05 is 15 minutes",
      OFFICE,
      "2026-01-16T16:50-05:00",
      "2026-01-19T09:05-05:00",
      15,
    ],
    ["scenario 30: to Monday 9:25 it is 35", OFFICE, "2026-01-16T16:50-05:00", "2026-01-19T09:25-05:00", 35],
    [
      "scenario 49: a shift over the missing hour has 3 hours",
      daily("02:00-06:00"),
      "2026-03-08T00:00-05:00",
      "2026-03-08T12:00-04:00",
      180,
    ],
    [
      "a night over the repeated hour has 9 hours",
      daily("22:00-06:00"),
      "2026-10-31T12:00-04:00",
      "2026-11-01T12:00-05:00",
      540,
    ],
    ["a week of office hours has 40", OFFICE, "2026-11-16T00:00-05:00", "2026-11-23T00:00-05:00", 2_400],
    [
      "a week with two holidays has 24",
      { ...OFFICE, holidays: ["firm"] },
      "2026-11-23T00:00-05:00",
      "2026-11-30T00:00-05:00",
      1_440,
    ],
    [
      "a day without midnight, open all day, has 24 hours where the clock stays",
      daily("00:00-24:00"),
      "2026-11-16T00:00-05:00",
      "2026-11-17T00:00-05:00",
      1_440,
    ],
    ["the day of the gap has 23", daily("00:00-24:00"), "2026-03-08T00:00-05:00", "2026-03-09T00:00-04:00", 1_380],
    ["nothing is nothing", OFFICE, "2026-11-23T10:00-05:00", "2026-11-23T10:00-05:00", 0],
    ["backwards it is negative", OFFICE, "2026-11-23T10:00-05:00", "2026-11-23T09:30-05:00", -30],
    ["backwards over closed time it is 0", OFFICE, "2026-11-22T10:00-05:00", "2026-11-21T09:30-05:00", 0],
  ])("%s", (_, schedule, from, until, minutes) => {
    expect(workingTimeBetween(plan(schedule), zones, at(from), at(until))).toBe(minutes * 60_000);
  });

  test.each<[string, Schedule, string, number, string | null]>([
    [
      "scenario 56: 30 minutes from Friday 16:50 are over on Monday 9:20",
      OFFICE,
      "2026-01-16T16:50-05:00",
      30,
      "2026-01-19T14:20Z",
    ],
    ["ten are over when it closes", OFFICE, "2026-01-16T16:50-05:00", 10, "2026-01-16T22:00Z"],
    ["none are over at once", OFFICE, "2026-01-17T16:50-05:00", 0, "2026-01-17T21:50Z"],
    ["over a lunch break", daily("09:00-12:00", "13:00-17:00"), "2026-11-23T11:30-05:00", 60, "2026-11-23T18:30Z"],
    ["more than 60 days of them", OFFICE, "2026-01-05T09:00-05:00", 100 * 480, "2026-05-22T21:00Z"],
    ["over the missing hour", daily("00:00-24:00"), "2026-03-08T00:00-05:00", 180, "2026-03-08T08:00Z"],
    ["never, if it stays closed", { week: {} }, "2026-03-08T00:00-05:00", 1, null],
    [
      "never, if it stays closed for good",
      { week: {}, dates: { "2026-03-09": ["09:00-10:00"] } },
      "2026-03-08T00:00-05:00",
      61,
      null,
    ],
    ["never before 2101", { week: { mon: ["09:00-09:01"] } }, "2026-03-08T00:00-05:00", 9_999_999, null],
  ])("added: %s", (_, schedule, from, minutes, end) => {
    expect(iso(addWorkingTime(plan(schedule), zones, at(from), minutes * 60_000))).toBe(end);
  });
});

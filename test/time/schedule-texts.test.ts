import { describe, expect, test } from "vitest";
import { compileSchedule } from "../../src/time/compile-schedule.js";
import { formatDay, parseDay } from "../../src/time/day-number.js";
import { mergeSpans } from "../../src/time/merge-spans.js";
import { parseBlock } from "../../src/time/parse-block.js";
import { parseDays } from "../../src/time/parse-days.js";
import { weekdayOf } from "../../src/time/weekday.js";

const HOUR_MS = 3_600_000;

describe("a block is", () => {
  test.each([
    ["09:00-12:30", 9, 12.5],
    ["00:00-24:00", 0, 24],
    ["00:00-00:01", 0, 1 / 60],
    ["23:59-24:00", 24 - 1 / 60, 24],
    ["22:00-06:00", 22, 30],
    ["22:00-00:00", 22, 24],
    ["12:00-11:59", 12, 36 - 1 / 60],
  ])("%s: from %d h to %d h", (text, from, until) => {
    expect(parseBlock(text)).toEqual({ from: from * HOUR_MS, until: until * HOUR_MS });
  });
});

describe("no block is", () => {
  test.each([
    ...["", "09:00", "9:00-12:00", "09:00-9:30", "09:00 - 12:00", "09:00–12:00", "0900-1200", "09:00-12:00\n"],
    ...["24:00-06:00", "25:00-26:00", "09:60-10:00", "09:00-24:01", "09:00-09:00", "00:00-00:00", "09:00:00-10:00"],
  ])("%j", (text) => {
    expect(parseBlock(text)).toBeNull();
  });
});

describe("days are", () => {
  test.each([
    ["mon", [0]],
    ["sun", [6]],
    ["mon-fri", [0, 1, 2, 3, 4]],
    ["mon-sun", [0, 1, 2, 3, 4, 5, 6]],
    ["sat,sun", [5, 6]],
    ["sun-thu", [0, 1, 2, 3, 6]],
    ["fri-mon", [0, 4, 5, 6]],
    ["tue-tue", [1]],
    ["fri,mon-wed,tue", [0, 1, 2, 4]],
  ])("%s: %j", (text, weekdays) => {
    expect(parseDays(text)).toEqual(weekdays);
  });
});

describe("no days are", () => {
  test.each(["", "monday", "Mon", "mon-", "-fri", "mon-wed-fri", "mon, tue", "mon,,tue", "mo", "weekday", "toString"])(
    "%j",
    (text) => {
      expect(parseDays(text)).toBeNull();
    },
  );
});

test.each([
  ["1970-01-01", 0, 3],
  ["1969-12-31", -1, 2],
  ["2026-11-23", 20_780, 0],
  ["2024-02-29", 19_782, 3],
  ["2000-01-01", 10_957, 5],
])("%s is day %d, weekday %d", (text, day, weekday) => {
  expect(parseDay(text)).toBe(day);
  expect(formatDay(day)).toBe(text);
  expect(weekdayOf(day)).toBe(weekday);
});

test.each(["2025-02-29", "2025-1-1", "", "2025-06-01T00:00Z"])("%j is no day", (text) => {
  expect(parseDay(text)).toBeNull();
});

test("spans that overlap or touch become one", () => {
  const spans = [
    [5, 6],
    [1, 3],
    [3, 4],
    [8, 8],
    [2, 3],
    [9, 12],
    [10, 11],
  ].map(([from = 0, until = 0]) => ({ from, until }));
  expect(mergeSpans(spans)).toEqual([
    { from: 1, until: 4 },
    { from: 5, until: 6 },
    { from: 9, until: 12 },
  ]);
});

describe("a schedule that was not checked is refused", () => {
  test.each([
    ["a block", { week: { mon: ["9-5"] } }, 'week.mon: `"9-5"` is no block'],
    ["days", { week: { monday: [] } }, 'week: `"monday"` is no days'],
    ["a date", { week: {}, dates: { "2026-02-30": [] } }, 'dates: `"2026-02-30"` is no day'],
    ["a block of a date", { week: {}, dates: { "2026-02-20": ["9"] } }, 'dates["2026-02-20"]: `"9"` is no block'],
    ["a list of holidays", { week: {}, holidays: ["toString"] }, 'holidays: `"toString"` is no list of holidays'],
    ["a holiday", { week: {}, holidays: ["us"] }, 'holidays.us: `"July"` is no day'],
  ])("for %s", (_, schedule, message) => {
    const compile = () => compileSchedule(schedule, { timezone: "UTC", holidays: { us: { July: "" } } });
    expect(compile).toThrow(message);
  });
});

test("a compiled schedule is frozen, and names its own zone before that of its context", () => {
  const plan = compileSchedule({ week: { mon: ["09:00-17:00"] }, timezone: "Asia/Tokyo" }, { timezone: "UTC" });
  expect(plan.zone).toBe("Asia/Tokyo");
  expect(compileSchedule({ week: {} }, { timezone: "UTC" }).zone).toBe("UTC");
  expect([plan, plan.week, plan.week[0]?.all, plan.week[0]?.all[0], plan.blocks[0]].every(Object.isFrozen)).toBe(true);
});

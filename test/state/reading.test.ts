import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../src/eligibility/time-policy.js";
import type { Counts, PoolState } from "../../src/model/state.js";
import { countIn, turnsOf } from "../../src/state/count-in.js";
import { rollingCounter, turnCounter } from "../../src/state/counter-names.js";
import { EMPTY_POOL } from "../../src/state/empty-pool.js";
import { openInPool } from "../../src/state/open-in-pool.js";
import { owedTo } from "../../src/state/owed-to.js";
import { partitionFor, partitionKeys, partitionText, rotationKey } from "../../src/state/partitions.js";
import { oldestWithin, timesWithin } from "../../src/state/times-within.js";
import { calendarKey } from "../../src/time/calendar.js";

const COUNTS: Counts = { "day@UTC": { period: 100, count: 3 }, "50ms": { times: [10, 20, 20, 30] } };

describe("countIn", () => {
  it.each([
    ["in the stored period", 100, 3],
    ["in an earlier one, the stored count", 50, 3],
    ["in a later one", 150, 0],
  ])("is %s", (_when, period, expected) => {
    expect(countIn(COUNTS, "day@UTC", period)).toBe(expected);
  });

  it("is 0 for a counter that never counted, that counts in a window, or that only a prototype has", () => {
    expect(countIn(undefined, "day@UTC", 0)).toBe(0);
    expect(countIn(COUNTS, "50ms", 0)).toBe(0);
    expect(countIn({}, "constructor", 0)).toBe(0);
  });

  it("of a member's turns is turnsOf", () => {
    expect(turnsOf({ counts: COUNTS }, "day@UTC", 100)).toBe(3);
    expect(turnsOf({}, "day@UTC", 100)).toBe(0);
    expect(turnsOf(undefined, "day@UTC", 100)).toBe(0);
  });
});

describe("a rolling window", () => {
  it("is half-open: what happened exactly its length ago is out", () => {
    expect([9, 10, 19, 20, 29, 30, 99].map((from) => timesWithin(COUNTS, "50ms", from))).toEqual([4, 3, 3, 1, 1, 0, 0]);
    expect(timesWithin(undefined, "50ms", 0)).toBe(0);
    expect(timesWithin(COUNTS, "day@UTC", 0)).toBe(0);
  });

  it("is full until the oldest of the newest `limit` instants falls out", () => {
    expect([0, 1, 2, 3, 4, 5].map((limit) => oldestWithin(COUNTS, "50ms", 9, limit))).toEqual([
      null,
      30,
      20,
      20,
      10,
      null,
    ]);
    expect([1, 2, 4].map((limit) => oldestWithin(COUNTS, "50ms", 20, limit))).toEqual([30, null, null]);
  });

  it("holds `limit` instants exactly until then, whatever the instants", () => {
    const times = fc.array(fc.nat(60), { maxLength: 12 }).map((drawn) => drawn.sort((a, b) => a - b));
    const law = fc.property(times, fc.nat(60), fc.integer({ min: 1, max: 8 }), (drawn, from, limit) => {
      const counts: Counts = { "50ms": { times: drawn } };
      const oldest = oldestWithin(counts, "50ms", from, limit);
      expect(oldest === null).toBe(timesWithin(counts, "50ms", from) < limit);
      if (oldest === null) return;
      expect(timesWithin(counts, "50ms", oldest)).toBeLessThan(limit);
      expect(timesWithin(counts, "50ms", oldest - 1)).toBeGreaterThanOrEqual(limit);
    });
    fc.assert(law, { numRuns: 2_000 });
  });
});

describe("what a pool's entry says of a rep", () => {
  const member = { weight: 1, credit: 0, since: null, last: 0 };
  const entry: PoolState = {
    ...EMPTY_POOL,
    owed: ["ana", "ben", "ana"],
    members: { ana: { ...member, open: 2.5 }, ben: member },
  };

  it("is how many turns are owed and how many leads are open", () => {
    expect(["ana", "ben", "toString"].map((rep) => owedTo(entry, rep))).toEqual([2, 1, 0]);
    expect(["ana", "ben", "toString"].map((rep) => openInPool(entry, rep))).toEqual([2.5, 0, 0]);
  });
});

describe("counter names", () => {
  it("are the same for equal calendars and windows only", () => {
    expect(calendarKey(calendarOf("day", "America/Chicago", { weekStart: "sun" }))).toBe("day@America/Chicago");
    expect(calendarKey(calendarOf("week", "UTC", { weekStart: "mon" }))).toBe("week@UTC");
    expect(calendarKey(calendarOf("week", "UTC", { weekStart: "sun" }))).toBe("week-sun@UTC");
    expect(rollingCounter(86_400_000)).toBe("86400000ms");
    expect(turnCounter(calendarOf("month", "UTC", { weekStart: "sat" }))).toBe("turns:month@UTC");
    expect(turnCounter(null)).toBe("turns:ever");
  });
});

describe("partitions", () => {
  it.each([
    ["north", "north"],
    [7, "7"],
    [0.5, "0.5"],
    [true, "true"],
    ["", null],
    [null, null],
    [undefined, null],
    [Number.NaN, null],
    [["north"], null],
    [{ north: 1 }, null],
    ["x".repeat(255), "x".repeat(255)],
    ["x".repeat(256), null],
    ["a\u0000b", null],
    ["\ud800", null],
  ])("of the value %j is %j", (value, expected) => {
    expect(partitionText(value)).toBe(expected);
  });

  it("are `other` beyond the limit, unless they are known", () => {
    const base = { ...EMPTY_POOL, partitions: ["north", "south"] };
    expect(["north", "west"].map((text) => partitionFor(base, text, 2))).toEqual(["north", "other"]);
    expect(partitionFor(base, "west", 3)).toBe("west");
    expect(partitionFor(EMPTY_POOL, "west", 1)).toBe("west");
  });

  it("have keys that a lead of theirs needs", () => {
    expect(partitionKeys("a/b", "5%")).toEqual(["a%2Fb", "a%2Fb/5%25", "a%2Fb/other"]);
    expect(partitionKeys("main", null)).toEqual(["main"]);
  });

  it("never share a key with another rotation's", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "/", "%", "2", "F"), maxLength: 6 });
    const law = fc.property(part, fc.option(part), part, fc.option(part), (a, b, c, d) => {
      expect(rotationKey(a, b) === rotationKey(c, d)).toBe(a === c && b === d);
    });
    fc.assert(law, { numRuns: 5_000 });
  });
});

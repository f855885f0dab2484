import { describe, expect, it } from "vitest";
import type { MemberState, PoolState } from "../../src/model/state.js";
import { type Situation, verdictOf } from "./verdict-of.js";

type Row = readonly [name: string, situation: Situation, verdict: string, until?: string | undefined, numbers?: object];

const NOON = "2026-06-10T12:00:00-05:00";
const noon = Date.parse(NOON);
const HOUR = 3_600_000;
const OFFICE = { week: { "mon-fri": ["09:00-12:00", "13:00-17:00"] } };
const day = (number: number) => Date.UTC(1970, 0, 1 + number);
/** How far the clock of Chicago is behind in summer. */
const CHICAGO_MS = 5 * 3_600_000;

const MEMBER = { weight: 1, credit: 0, since: null, last: 0 } as const;

function entryWith(ana: Partial<MemberState>, more: Partial<PoolState> = {}): PoolState {
  const members = { ana: { ...MEMBER, ...ana } };
  return { turn: 0, clock: 0, owed: [], members, ...more };
}

const onDay = (count: number) => ({ "day@America/Chicago": { period: day(20_614) + CHICAGO_MS, count } });
const at = (hour: string): Situation => ({ at: `2026-06-${hour}`, rep: { hours: OFFICE } });
const capped = (cap: object, more: Partial<Situation> = {}): Situation => ({
  at: NOON,
  rep: { caps: [{ limit: 2, per: "day", ...cap }] },
  ...more,
});

const rows: { readonly [gate: string]: readonly Row[] } = {
  inactive: [
    ["who has left", { at: NOON, rep: { active: false } }, "inactive"],
    [
      "who has left, exempt from everything",
      {
        at: NOON,
        rep: { active: false },
        target: { exempt: ["repeat", "absent", "paused", "hours", "capacity", "caps"] },
      },
      "inactive",
    ],
  ],
  repeat: [
    ["who had it last", { at: NOON, tried: ["ana"] }, "repeat"],
    ["who had it before that", { at: NOON, tried: ["ben", "ana"] }, "chosen"],
    ["who is exempt", { at: NOON, tried: ["ana"], target: { exempt: ["repeat"] } }, "chosen"],
  ],
  absent: [
    [
      "the first instant of the first day",
      { at: "2026-06-10T00:00:00-05:00", rep: { absences: [{ from: "2026-06-10", until: "2026-06-12" }] } },
      "absent",
      "2026-06-12T05:00:00.000Z",
    ],
    [
      "the instant before",
      { at: "2026-06-09T23:59:59.999-05:00", rep: { absences: [{ from: "2026-06-10", until: "2026-06-12" }] } },
      "chosen",
    ],
    [
      "the last instant before the first day back",
      { at: "2026-06-11T23:59:59.999-05:00", rep: { absences: [{ from: "2026-06-10", until: "2026-06-12" }] } },
      "absent",
      "2026-06-12T05:00:00.000Z",
    ],
    [
      "the first day back",
      { at: "2026-06-12T00:00:00-05:00", rep: { absences: [{ from: "2026-06-10", until: "2026-06-12" }] } },
      "chosen",
    ],
    [
      "days of the rep's own zone",
      {
        at: "2026-06-09T17:00:00-05:00",
        rep: { timezone: "Europe/Berlin", absences: [{ from: "2026-06-10", until: "2026-06-12" }] },
      },
      "absent",
      "2026-06-11T22:00:00.000Z",
    ],
    [
      "within the buffer before",
      {
        at: "2026-06-08T00:00:00-05:00",
        rep: { absences: [{ from: "2026-06-10", until: "2026-06-12", stopBefore: "2d" }] },
      },
      "absent",
      "2026-06-12T05:00:00.000Z",
    ],
    [
      "before the buffer",
      {
        at: "2026-06-07T23:59:59-05:00",
        rep: { absences: [{ from: "2026-06-10", until: "2026-06-12", stopBefore: "2d" }] },
      },
      "chosen",
    ],
    [
      "back by the buffer at the end",
      {
        at: "2026-06-11T12:00:00-05:00",
        rep: { absences: [{ from: "2026-06-10", until: "2026-06-12", resumeBefore: "12h" }] },
      },
      "chosen",
    ],
    [
      "just before that",
      {
        at: "2026-06-11T11:59:59.999-05:00",
        rep: { absences: [{ from: "2026-06-10", until: "2026-06-12", resumeBefore: "12h" }] },
      },
      "absent",
      "2026-06-11T17:00:00.000Z",
    ],
    [
      "default buffers",
      {
        at: "2026-06-09T12:00:00-05:00",
        rep: { absences: [{ from: "2026-06-10", until: "2026-06-12" }] },
        ruleset: { defaults: { absence: { stopBefore: "12h" } } },
      },
      "absent",
      "2026-06-12T05:00:00.000Z",
    ],
    [
      "the end of the longer of two",
      {
        at: NOON,
        rep: {
          absences: [
            { from: "2026-06-01", until: "2026-06-20" },
            { from: "2026-06-10", until: "2026-06-12" },
          ],
        },
      },
      "absent",
      "2026-06-20T05:00:00.000Z",
    ],
    [
      "who is exempt",
      { at: NOON, rep: { absences: [{ from: "2026-06-10", until: "2026-06-12" }] }, target: { exempt: ["absent"] } },
      "chosen",
    ],
  ],
  paused: [
    ["until further notice", { at: NOON, rep: { paused: true } }, "paused"],
    [
      "until an instant",
      { at: NOON, rep: { paused: "2026-06-10T12:00:00.001-05:00" } },
      "paused",
      "2026-06-10T17:00:00.001Z",
    ],
    ["until now", { at: NOON, rep: { paused: NOON } }, "chosen"],
    ["by name", { at: NOON, rep: { paused: true }, byName: true }, "chosen"],
    ["who is exempt", { at: NOON, rep: { paused: true }, target: { exempt: ["paused"] } }, "chosen"],
  ],
  hours: [
    ["when it opens", at("10T09:00:00-05:00"), "chosen"],
    ["the instant before", at("10T08:59:59.999-05:00"), "hours", "2026-06-10T14:00:00.000Z"],
    ["when it closes at noon", at("10T12:00:00-05:00"), "hours", "2026-06-10T18:00:00.000Z"],
    ["the instant before closing", at("10T11:59:59.999-05:00"), "chosen"],
    ["over the weekend", at("12T17:00:00-05:00"), "hours", "2026-06-15T14:00:00.000Z"],
    [
      "hours of the rep's own zone",
      { at: "2026-06-10T02:00:00-05:00", rep: { hours: OFFICE, timezone: "Europe/Berlin" } },
      "chosen",
    ],
    [
      "the pool's hours instead",
      {
        at: "2026-06-10T03:00:00-05:00",
        rep: { hours: OFFICE },
        pool: { hours: "night" },
        ruleset: { schedules: { night: { week: { "mon-sun": ["22:00-06:00"] } } } },
      },
      "chosen",
    ],
    [
      "the pool's hours, of which a rep target knows nothing",
      { at: NOON, rep: { hours: OFFICE }, pool: { hours: "always" }, byName: true },
      "hours",
      "2026-06-10T18:00:00.000Z",
    ],
    ["a pool that is always open", { at: NOON, rep: { hours: OFFICE }, pool: { hours: "always" } }, "chosen"],
    ["who opens as soon as the pool waits", { ...at("10T07:00:00-05:00"), pool: { opensWithin: "2h" } }, "opening"],
    [
      "who opens a moment later",
      { ...at("10T06:59:59.999-05:00"), pool: { opensWithin: "2h" } },
      "hours",
      "2026-06-10T12:00:00.000Z",
    ],
    ["who is exempt", { ...at("10T12:00:00-05:00"), target: { exempt: ["hours"] } }, "chosen"],
  ],
  requires: [
    ["what is not true", { at: NOON, pool: { requires: { "==": [{ var: "rep.id" }, "ben"] } } }, "requires"],
    ["what is undetermined", { at: NOON, target: { requires: { ">": [{ var: "size" }, 1] } } }, "requires"],
    [
      "the ruleset's, by name, too",
      { at: NOON, byName: true, ruleset: { requires: { present: { var: "rep.licence" } } } },
      "requires",
    ],
    ["what is true", { at: NOON, lead: { size: 2 }, target: { requires: { ">": [{ var: "size" }, 1] } } }, "chosen"],
  ],
  capacity: [
    ["one below", { at: NOON, rep: { capacity: 3 }, held: { open: 2 } }, "chosen"],
    ["full", { at: NOON, rep: { capacity: 3 }, held: { open: 3 } }, "capacity", undefined, { open: 3, capacity: 3 }],
    ["over", { at: NOON, rep: { capacity: 3 }, held: { open: 5 } }, "capacity", undefined, { open: 5, capacity: 3 }],
    [
      "a lead that costs more than there is room for",
      { at: NOON, rep: { capacity: 3 }, held: { open: 2 }, pool: { cost: 1.5 } },
      "capacity",
      undefined,
      { open: 2, capacity: 3, cost: 1.5 },
    ],
    [
      "a lead that costs as much",
      { at: NOON, rep: { capacity: 3 }, held: { open: 2.5 }, pool: { cost: 0.5 } },
      "chosen",
    ],
    [
      "the target's cost instead of the pool's",
      { at: NOON, rep: { capacity: 3 }, held: { open: 2 }, pool: { cost: 5 }, target: { cost: 1 } },
      "chosen",
    ],
    ["a capacity of 0", { at: NOON, rep: { capacity: 0 } }, "capacity", undefined, { open: 0, capacity: 0 }],
    ["who is exempt", { at: NOON, rep: { capacity: 0 }, target: { exempt: ["capacity"] } }, "chosen"],
  ],
  caps: [
    ["one below, today", capped({}, { held: { open: 0, counts: onDay(1) } }), "chosen"],
    [
      "at the limit, until midnight",
      capped({}, { held: { open: 0, counts: onDay(2) } }),
      "caps",
      "2026-06-11T05:00:00.000Z",
      { count: 2, limit: 2 },
    ],
    [
      "counted on the day after, since the clock was further: until that day ends",
      capped({}, { at: "2026-06-09T23:00:00-05:00", held: { open: 0, counts: onDay(2) } }),
      "caps",
      "2026-06-11T05:00:00.000Z",
      { count: 2, limit: 2, clockBehind: HOUR },
    ],
    ["yesterday's", capped({}, { at: "2026-06-11T00:00:00-05:00", held: { open: 0, counts: onDay(2) } }), "chosen"],
    [
      "the last instant of the day",
      capped({}, { at: "2026-06-10T23:59:59.999-05:00", held: { open: 0, counts: onDay(2) } }),
      "caps",
      "2026-06-11T05:00:00.000Z",
      { count: 2, limit: 2 },
    ],
    ["a limit of 0, for ever", capped({ limit: 0 }), "caps", undefined, { count: 0, limit: 0 }],
    [
      "in the last 24 hours",
      capped(
        { per: "24h" },
        { held: { open: 0, counts: { "86400000ms": { times: [noon - 24 * HOUR + 1, noon - HOUR] } } } },
      ),
      "caps",
      "2026-06-10T17:00:00.001Z",
      { count: 2, limit: 2 },
    ],
    [
      "when the oldest falls out",
      capped(
        { per: "24h" },
        { held: { open: 0, counts: { "86400000ms": { times: [noon - 24 * HOUR, noon - HOUR] } } } },
      ),
      "chosen",
    ],
    ["held now", capped({ per: "open" }, { held: { open: 2 } }), "caps", undefined, { count: 2, limit: 2 }],
    ["held now, one below", capped({ per: "open" }, { held: { open: 1 } }), "chosen"],
    [
      "held now, by cost",
      capped({ per: "open" }, { held: { open: 1 }, pool: { cost: 1.001 } }),
      "caps",
      undefined,
      { count: 1, limit: 2 },
    ],
    ["a limit that is no number", capped({ limit: { var: "rep.most" } }), "caps", undefined, { count: 0 }],
    [
      "a limit by expression",
      capped(
        { limit: { var: "rep.most" } },
        {
          rep: { attributes: { most: 1 }, caps: [{ limit: { var: "rep.most" }, per: "day" }] },
          held: { open: 0, counts: onDay(1) },
        },
      ),
      "caps",
      "2026-06-11T05:00:00.000Z",
      { count: 1, limit: 1 },
    ],
    [
      "the day of the rep's zone",
      capped(
        { timezone: "rep" },
        {
          rep: { timezone: "Europe/Berlin", caps: [{ limit: 1, per: "day", timezone: "rep" }] },
          held: { open: 0, counts: { "day@Europe/Berlin": { period: day(20_614) - 2 * 3_600_000, count: 1 } } },
        },
      ),
      "caps",
      "2026-06-10T22:00:00.000Z",
      { count: 1, limit: 1 },
    ],
    [
      "a member's own",
      { at: NOON, memberCaps: [{ limit: 1, per: "day" }], entry: entryWith({ counts: onDay(1) }) },
      "caps",
      "2026-06-11T05:00:00.000Z",
      { count: 1, limit: 1 },
    ],
    [
      "a member's own, held in the pool",
      { at: NOON, memberCaps: [{ limit: 1, per: "open" }], held: { open: 9 }, entry: entryWith({ open: 1 }) },
      "caps",
      undefined,
      { count: 1, limit: 1 },
    ],
    [
      "a member's own, held elsewhere",
      { at: NOON, memberCaps: [{ limit: 1, per: "open" }], held: { open: 9 }, entry: entryWith({}) },
      "chosen",
    ],
    [
      "the pool's",
      { at: NOON, pool: { caps: [{ limit: 4, per: "day" }] }, entry: entryWith({}, { counts: onDay(4) }) },
      "caps",
      "2026-06-11T05:00:00.000Z",
      { count: 4, limit: 4 },
    ],
    [
      "the pool's, held by all members",
      { at: NOON, pool: { caps: [{ limit: 3, per: "open" }] }, entry: entryWith({ open: 3 }) },
      "caps",
      undefined,
      { count: 3, limit: 3 },
    ],
    [
      "the pool's and the member's, by name",
      { at: NOON, byName: true, memberCaps: [{ limit: 0, per: "day" }], pool: { caps: [{ limit: 0, per: "day" }] } },
      "chosen",
    ],
    [
      "held now, in thousandths, exactly: 0.2 beside 0.1 are 0.3",
      capped({ limit: 0.3, per: "open" }, { held: { open: 0.1 }, ruleset: { defaults: { pool: { cost: 0.2 } } } }),
      "chosen",
    ],
    [
      "a limit between two numbers of leads, in a window",
      capped({ limit: 1.5, per: "24h" }, { held: { open: 0, counts: { "86400000ms": { times: [noon - 2] } } } }),
      "caps",
      "2026-06-11T16:59:59.998Z",
      { count: 1, limit: 1.5 },
    ],
    [
      "stacked: the first that is full",
      capped(
        {},
        {
          rep: {
            caps: [
              { limit: 9, per: "day" },
              { limit: 2, per: "24h" },
              { limit: 0, per: "open" },
            ],
          },
          held: { open: 0, counts: { ...onDay(1), "86400000ms": { times: [noon - 2, noon - 1] } } },
        },
      ),
      "caps",
      undefined,
      { count: 2, limit: 2 },
    ],
    [
      "stacked: the first that is full, until the last of them has room",
      capped(
        {},
        {
          rep: {
            caps: [
              { limit: 1, per: "day" },
              { limit: 2, per: "24h" },
            ],
          },
          held: { open: 0, counts: { ...onDay(1), "86400000ms": { times: [noon - 2, noon - 1] } } },
        },
      ),
      "caps",
      "2026-06-11T16:59:59.998Z",
      { count: 1, limit: 1 },
    ],
    ["who is exempt", capped({ limit: 0 }, { target: { exempt: ["caps"] } }), "chosen"],
  ],
  ahead: [
    [
      "so many turns more than another",
      {
        at: NOON,
        pool: { maxAhead: { leads: 2, per: "ever" } },
        entry: entryWith({ counts: { "turns:ever": { period: 0, count: 2 } } }),
      },
      "ahead",
      undefined,
      { turns: 2, weight: 1, leads: 2, slowestTurns: 0, slowestWeight: 1 },
    ],
    [
      "until the period ends, at weights",
      {
        at: NOON,
        rep: { weight: 3 },
        pool: { maxAhead: { leads: 2, per: "day" } },
        entry: entryWith({ counts: { "turns:day@America/Chicago": { period: day(20_614) + CHICAGO_MS, count: 7 } } }),
      },
      "ahead",
      "2026-06-11T05:00:00.000Z",
      { turns: 7, weight: 3, leads: 2, slowestTurns: 0, slowestWeight: 1 },
    ],
    [
      "in thousandths, exactly: 3.3 turns are 2 more than 1.3",
      {
        at: NOON,
        pool: { maxAhead: { leads: 2, per: "ever" } },
        entry: {
          ...entryWith({ counts: { "turns:ever": { period: 0, count: 3.3 } } }),
          members: {
            ana: { ...MEMBER, counts: { "turns:ever": { period: 0, count: 3.3 } } },
            ben: { ...MEMBER, counts: { "turns:ever": { period: 0, count: 1.3 } } },
          },
        },
      },
      "ahead",
      undefined,
      { turns: 3.3, weight: 1, leads: 2, slowestTurns: 1.3, slowestWeight: 1 },
    ],
    [
      "one turn fewer",
      {
        at: NOON,
        pool: { maxAhead: { leads: 3, per: "ever" }, strategy: { type: "fixed-order" } },
        entry: entryWith({ counts: { "turns:ever": { period: 0, count: 2 } } }),
      },
      "chosen",
    ],
    [
      "alone among those who pass",
      {
        at: NOON,
        pool: { maxAhead: { leads: 1, per: "ever" }, requires: { "==": [{ var: "rep.id" }, "ana"] } },
        entry: entryWith({ counts: { "turns:ever": { period: 0, count: 9 } } }),
      },
      "chosen",
    ],
    [
      "measured at the other's weight",
      {
        at: NOON,
        rep: { weight: 2 },
        pool: { maxAhead: { leads: 3, per: "ever" } },
        entry: entryWith({ counts: { "turns:ever": { period: 0, count: 2 } } }),
      },
      "chosen",
    ],
    [
      "a new day",
      {
        at: NOON,
        pool: { maxAhead: { leads: 1, per: "day" } },
        entry: entryWith({ counts: { "turns:day@America/Chicago": { period: day(20_613) + CHICAGO_MS, count: 9 } } }),
      },
      "chosen",
    ],
  ],
};

for (const [gate, situations] of Object.entries(rows)) {
  describe(`the gate ${gate}`, () => {
    for (const [name, situation, verdict, until, numbers] of situations) {
      it(name, () => {
        const found = verdictOf(situation);
        expect([found.verdict, found.until]).toEqual([verdict, until ?? null]);
        if (numbers !== undefined) expect(found.numbers).toEqual(numbers);
      });
    }
  });
}

describe("gates are judged in their order", () => {
  const everything: Situation = {
    at: "2026-06-13T12:00:00-05:00",
    tried: ["ana"],
    rep: {
      absences: [{ from: "2026-06-10", until: "2026-06-20" }],
      paused: true,
      hours: OFFICE,
      capacity: 0,
      caps: [{ limit: 0, per: "day" }],
    },
    pool: { requires: { "==": [{ var: "rep.id" }, "ben"] } },
  };
  it.each([
    [[], "repeat"],
    [["repeat"], "absent"],
    [["repeat", "absent"], "paused"],
    [["repeat", "absent", "paused"], "hours"],
    [["repeat", "absent", "paused", "hours"], "requires"],
  ] as const)("exempt from %j: %s", (exempt, verdict) => {
    expect(verdictOf({ ...everything, target: { exempt: [...exempt] } }).verdict).toBe(verdict);
  });
  it.each([
    [["repeat", "absent", "paused", "hours"], "capacity"],
    [["repeat", "absent", "paused", "hours", "capacity"], "caps"],
    [["repeat", "absent", "paused", "hours", "capacity", "caps"], "chosen"],
  ] as const)("exempt from %j, meeting what is required: %s", (exempt, verdict) => {
    expect(verdictOf({ ...everything, pool: {}, target: { exempt: [...exempt] } }).verdict).toBe(verdict);
  });
});

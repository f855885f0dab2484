import fc from "fast-check";
import { createRouter, type Roster, type Rule, type Ruleset } from "lead-router";
import { describe, expect, test } from "vitest";
import type { Pool } from "../../src/model/pool.js";
import type { Counts, State } from "../../src/model/state.js";
import type { Assign } from "../../src/model/target.js";
import { walkWorld } from "../../src/testing/world.js";
import { routing } from "../laws/routing.js";
import { often } from "../laws/runs.js";
import { EXECUTED, type Features, NO_FEATURES } from "../reference/arbitraries/features.js";
import { worlds } from "../reference/arbitraries/worlds.js";
import { rosterOf, rulesetOf } from "./worlds.js";

const HORIZON = 60 * 86_400_000;
const WAITING: Features = { ...NO_FEATURES, waits: true, hours: true, caps: true, absences: true, active: true };

describe("retryAt of a lead that waits", () => {
  test.each([
    ["where something opens, ends or begins", WAITING, 150],
    ["in the whole language", EXECUTED, 60],
  ] as const)("is the first instant at which it no longer does: %s", (_name, features, runs) => {
    const met = { exact: 0, horizon: 0 };
    const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
    const judge = fc.property(worlds({ min: 5, max: 15 }, features), parts, (world, between) => {
      for (const { call, router, options, decision } of walkWorld(routing, world, "none")) {
        const { retryAt, at, attempt } = decision;
        if (decision.outcome !== "waiting" || retryAt === null) {
          expect(retryAt).toBeNull();
          continue;
        }
        const since = { since: sinceOf(call.lead, at), attempt: attempt - 1, ...call.history };
        const outcomeAt = (instant: number) =>
          router.route(call.lead, { ...options, at: Math.round(instant), history: since }).outcome;
        const times = [retryAt - 1, ...between.map((part) => at + part * (retryAt - 1 - at))];
        expect(new Set(times.map(outcomeAt))).toEqual(new Set(["waiting"]));
        met[retryAt === at + HORIZON ? "horizon" : "exact"] += 1;
        if (retryAt !== at + HORIZON) expect(outcomeAt(retryAt)).not.toBe("waiting");
      }
    });
    fc.assert(judge, often(runs));
    expect(met.exact).toBeGreaterThan(20);
  });
});

describe("a lead that waits is tried again", () => {
  const FIRST = Date.parse("2026-11-23T00:00:00Z");
  const schedules = {
    office: { week: { "mon-sun": ["09:00-17:00"] } },
    night: { week: { "mon-sun": ["00:00-03:00"] } },
    wednesday: { week: { wed: ["09:00-17:00"] } },
    thursday: { week: { thu: ["08:00-17:00"] } },
    late: { week: {}, dates: { "2027-01-25": ["09:00-17:00"] } },
  };
  const pair: Pool = { members: [{ rep: "ana" }, { rep: "ben" }], strategy: { type: "fixed-order" } };
  const paired = { ae: [{ pool: "pair" }], sdr: [{ rep: { var: "chosen.ae.sdr" } }] };
  const toTriage: Assign = [{ queue: "triage" }];
  const sdrs: Roster["reps"] = [
    { id: "cyd", active: false },
    { id: "dan", hours: "always" },
  ];
  type Parts = Partial<Ruleset> & { readonly assign: Assign };

  test.each<[string, Parts, Roster["reps"], string]>([
    [
      "when a wait that is over no longer counts, since nobody is worth it any more",
      { pools: {}, assign: [{ rep: "ana" }, { wait: "1h", for: ["hours"] }, { wait: "5h" }, { queue: "triage" }] },
      [{ id: "ana", hours: "office", absences: [{ from: "2026-11-23T03:00:00Z", until: "2026-11-25" }] }],
      "2026-11-23T05:00:00Z",
    ],
    [
      "when another rep is chosen for an earlier role, because a shift ends",
      { roles: ["ae", "sdr"], pools: { pair }, assign: paired },
      [
        { id: "ana", hours: "night", attributes: { sdr: "cyd" } },
        { id: "ben", hours: "always", attributes: { sdr: "dan" } },
        ...sdrs,
      ],
      "2026-11-23T03:00:00Z",
    ],
    [
      "when another rep is chosen for an earlier role, because it opens as soon as the other",
      { roles: ["ae", "sdr"], pools: { pair: { ...pair, opensWithin: "7d" } }, assign: paired },
      [
        { id: "ana", hours: "thursday", attributes: { sdr: "dan" } },
        { id: "ben", hours: "wednesday", attributes: { sdr: "cyd" } },
        ...sdrs,
      ],
      "2026-11-23T08:00:00Z",
    ],
    [
      "when its wait is over, where nothing can change after it",
      { pools: {}, assign: [{ rep: "cyd" }, { wait: "10m" }, { rep: "cyd" }] },
      sdrs,
      "2026-11-23T00:10:00Z",
    ],
    [
      "when the wait of the fallback is over, too",
      {
        pools: {},
        assign: [{ rep: "cyd" }, { wait: "10m" }, { rep: "cyd" }],
        fallback: { assign: [{ wait: "20m" }, { queue: "triage" }] },
      },
      sdrs,
      "2026-11-23T00:20:00Z",
    ],
    [
      "when a schedule opens that a rule above asks about",
      {
        pools: {},
        assign: [{ rep: "cyd" }],
        rules: [{ id: "open", when: { inSchedule: "office" }, assign: toTriage }],
      },
      sdrs,
      "2026-11-23T09:00:00Z",
    ],
    [
      "when a rule above becomes active",
      { pools: {}, assign: [{ rep: "cyd" }], rules: [{ id: "new", active: { from: "2026-11-24" }, assign: toTriage }] },
      sdrs,
      "2026-11-24T00:00:00Z",
    ],
    [
      "at a midnight of the ruleset's zone, where days are counted",
      {
        timezone: "America/New_York",
        pools: {},
        assign: [{ rep: "cyd" }],
        rules: [{ id: "old", when: { ">": [{ daysBetween: ["2026-11-22", { var: "now" }] }, 1] }, assign: toTriage }],
      },
      sdrs,
      "2026-11-24T05:00:00Z",
    ],
    [
      "when somebody opens whom a rule above named that passed on",
      {
        pools: {},
        assign: [{ rep: "cyd" }],
        rules: [{ id: "first", otherwise: "next-rule", assign: [{ rep: "ana" }] }],
      },
      [{ id: "ana", hours: "office" }, ...sdrs],
      "2026-11-23T09:00:00Z",
    ],
    [
      "when a pause ends",
      { pools: { pair }, assign: [{ pool: "pair" }] },
      [
        { id: "ana", hours: "always", paused: "2026-11-23T07:00:00Z" },
        { id: "ben", active: false },
      ],
      "2026-11-23T07:00:00Z",
    ],
    [
      "when an absence ends and a shift has begun",
      { pools: {}, assign: [{ rep: "ana" }] },
      [{ id: "ana", hours: "office", absences: [{ from: "2026-11-20", until: "2026-11-23T18:00:00Z" }] }],
      "2026-11-24T09:00:00Z",
    ],
    [
      "when a backup of somebody absent opens",
      { pools: {}, assign: [{ rep: "ana", away: "backup" }] },
      [
        { id: "ana", hours: "always", absences: [{ from: "2026-11-20", until: "2026-11-25" }], backup: ["ben"] },
        { id: "ben", hours: "office" },
      ],
      "2026-11-23T09:00:00Z",
    ],
    [
      "when an instant comes that a condition has written out",
      { pools: {}, assign: [{ rep: "dan", requires: { is: { now: { min: FIRST + 12_345_678 } } } }] },
      sdrs,
      "2026-11-23T03:25:45.678Z",
    ],
    [
      "the millisecond after an instant of the lead, less what the rep needs",
      {
        pools: {},
        fields: { callback: { type: "instant" } },
        assign: [
          { rep: "dan", requires: { ">": [{ "+": [{ var: "now" }, { var: "rep.lead" }] }, { var: "callback" }] } },
        ],
      },
      [{ id: "dan", hours: "always", attributes: { lead: 1_800_000 } }],
      "2026-11-23T04:30:00.001Z",
    ],
    [
      "as early before an opening as the pool waits, although that opening is over 60 days ahead",
      { pools: { pair: { ...pair, opensWithin: "10d" } }, assign: [{ pool: "pair" }] },
      [
        { id: "ana", hours: "late" },
        { id: "ben", active: false },
      ],
      "2027-01-15T09:00:00Z",
    ],
  ])("%s", (_name, { assign, ...parts }, reps, expected) => {
    const rules: Rule[] = [...(parts.rules ?? []), { id: "all", otherwise: "wait", assign }];
    const router = createRouter({
      ruleset: rulesetOf({ schedules, ...parts, rules }),
      roster: { schema: 1, reps },
    });
    const lead = { id: "L", callback: "2026-11-23T05:00:00Z" };
    const outcomeAt = (at: number) =>
      router.route(lead, { state: router.initial, at, history: { since: FIRST } }).outcome;
    const { retryAt } = router.route(lead, { state: router.initial, at: FIRST });
    expect(retryAt).toBe(Date.parse(expected));
    expect(outcomeAt(Date.parse(expected) - 1)).toBe("waiting");
    expect(outcomeAt(Date.parse(expected))).not.toBe("waiting");
    const session = router.session(router.initial);
    expect(session.route(lead, { at: FIRST }).retryAt).toBe(retryAt);
  });
});

describe("a lead that waits for a count", () => {
  const FIRST = Date.parse("2026-11-23T10:00:00Z");
  const pools = (parts: Partial<Pool>): Ruleset["pools"] => ({
    duo: { members: [{ rep: "ana" }, { rep: "ben" }], ...parts },
  });
  const monday = Date.parse("2026-11-23T00:00:00Z");

  test.each<[string, Partial<Pool>, Counts, string]>([
    [
      "per day",
      { caps: [{ limit: 1, per: "day" }] },
      { "day@UTC": { period: monday, count: 1 } },
      "2026-11-24T00:00:00Z",
    ],
    [
      "per week",
      { caps: [{ limit: 1, per: "week" }] },
      { "week@UTC": { period: monday, count: 1 } },
      "2026-11-30T00:00:00Z",
    ],
    [
      "in a window",
      { caps: [{ limit: 2, per: "3h" }] },
      { "10800000ms": { times: [FIRST - 5, FIRST - 3] } },
      "2026-11-23T12:59:59.995Z",
    ],
    [
      "of a day that is still to come",
      { caps: [{ limit: 1, per: "day" }] },
      { "day@UTC": { period: monday + 86_400_000, count: 1 } },
      "2026-11-25T00:00:00Z",
    ],
  ])("%s is tried again when there is room", (_name, parts, counts, expected) => {
    const rules: Rule[] = [{ id: "all", otherwise: "wait", assign: [{ pool: "duo" }] }];
    const router = createRouter({ ruleset: rulesetOf({ pools: pools(parts), rules }), roster: rosterOf() });
    const state: State = { version: 1, pools: { duo: { turn: 0, clock: 0, owed: [], members: {}, counts } }, reps: {} };
    expect(router.route({ id: "L" }, { state, at: FIRST }).retryAt).toBe(Date.parse(expected));
    expect(router.session(state).route({ id: "L" }, { at: FIRST }).retryAt).toBe(Date.parse(expected));
  });

  test("that decides who is chosen for an earlier role is tried again in the next period", () => {
    const strategy = { type: "lowest-count", per: "day" } as const;
    const assign: Assign = { ae: [{ pool: "duo" }], sdr: [{ rep: { var: "chosen.ae.sdr" } }] };
    const rules: Rule[] = [{ id: "all", otherwise: "wait", assign }];
    const ruleset = rulesetOf({ roles: ["ae", "sdr"], pools: pools({ strategy }), rules });
    const paired = [
      { id: "ana", attributes: { sdr: "cyd" } },
      { id: "ben", attributes: { sdr: "nobody" } },
    ];
    const router = createRouter({ ruleset, roster: rosterOf(...paired) });
    const turns = (count: number) => ({
      ...{ weight: 1, credit: 0, since: null, last: 0 },
      counts: { "turns:day@UTC": { period: monday, count } },
    });
    const duo = { turn: 4, clock: 0, owed: [], members: { ana: turns(3), ben: turns(1) } };
    const state: State = { version: 1, pools: { duo }, reps: {} };
    expect(router.route({ id: "L" }, { state, at: FIRST }).retryAt).toBe(monday + 86_400_000);
    expect(router.session(state).route({ id: "L" }, { at: FIRST }).retryAt).toBe(monday + 86_400_000);
  });
});

/** Waits count from when the lead came, if it says so. */
function sinceOf(lead: object, at: number): number {
  const { receivedAt } = lead as { receivedAt?: unknown };
  return typeof receivedAt === "string" && Number.isFinite(Date.parse(receivedAt)) ? Date.parse(receivedAt) : at;
}

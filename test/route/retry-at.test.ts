import fc from "fast-check";
import { createRouter, type Roster, type Ruleset } from "lead-router";
import { describe, expect, test } from "vitest";
import type { Pool } from "../../src/model/pool.js";
import type { Assign } from "../../src/model/target.js";
import { walkWorld } from "../../src/testing/world.js";
import { routing } from "../laws/routing.js";
import { often } from "../laws/runs.js";
import { EXECUTED, type Features, NO_FEATURES } from "../reference/arbitraries/features.js";
import { worlds } from "../reference/arbitraries/worlds.js";
import { rulesetOf } from "./worlds.js";

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
    const rules = [{ id: "all", otherwise: "wait", assign }] as const;
    const router = createRouter({
      ruleset: rulesetOf({ schedules, ...parts, rules: [...rules] }),
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

/** Waits count from when the lead came, if it says so. */
function sinceOf(lead: object, at: number): number {
  const { receivedAt } = lead as { receivedAt?: unknown };
  return typeof receivedAt === "string" && Number.isFinite(Date.parse(receivedAt)) ? Date.parse(receivedAt) : at;
}

import { describe, expect, it } from "vitest";
import type { Change, PoolChange, RepChange } from "../../src/model/change.js";
import type { PoolState, RepState, State } from "../../src/model/state.js";
import { applyToPool } from "../../src/state/apply-to-pool.js";
import { applyToRep } from "../../src/state/apply-to-rep.js";
import { EMPTY_POOL } from "../../src/state/empty-pool.js";
import { initialPool, initialRep } from "../../src/state/initial-entries.js";
import { isChange } from "../../src/state/is-change.js";
import { openChange } from "../../src/state/open-change.js";
import { readPool } from "../../src/state/read-pool.js";
import { EMPTY_REP, readRep } from "../../src/state/read-rep.js";

type Fit<Of extends Change, Type extends Of["type"]> = Omit<Extract<Of, { type: Type }>, "rotation" | "pool">;

const pool = (entry: PoolState, ...changes: readonly PoolChange[]) => changes.reduce(applyToPool, entry);
const ana = (entry: RepState, ...changes: readonly RepChange[]) => changes.reduce(applyToRep, entry);
const owed = (rep: string, by: 1 | -1) => ({ type: "owed", rotation: "p", rep, by }) as const;
const open = (by: number, rest: Partial<Fit<RepChange, "open">> = {}) =>
  ({ type: "open", rep: "ana", by, ...rest }) as const;
const counted = (count: number, at: number) => ({ type: "counted", rep: "ana", open: count, at }) as const;
const day = (at: number, by = 1) =>
  ({ type: "count", pool: null, rep: "ana", counter: "day@UTC", at, by, keep: null }) as const;
const hour = (at: number, keep: number) =>
  ({ type: "count", pool: null, rep: "ana", counter: "3600000ms", at, by: 1, keep }) as const;
const set = (rep: string | null, period: number, count: number) =>
  ({ type: "set-count", pool: "p", rep, counter: "day@UTC", period, count }) as const;

const TWO: PoolState = {
  turn: 4,
  clock: 10,
  owed: ["ana"],
  members: {
    ana: { weight: 1, credit: -10, since: 0, last: 4, open: 2, counts: { "turns:ever": { period: 0, count: 4 } } },
    ben: { weight: 2, credit: -20, since: 0, last: 3 },
  },
  counts: { "day@UTC": { period: 5, count: 4 } },
};

describe("owed turns", () => {
  it("are a queue, and the rep's first is served", () => {
    const noted = pool(EMPTY_POOL, owed("ana", 1), owed("ben", 1), owed("ana", 1), owed("cyd", 1));
    expect(noted.owed).toEqual(["ana", "ben", "ana", "cyd"]);
    expect(pool(noted, owed("ana", -1)).owed).toEqual(["ben", "ana", "cyd"]);
    expect(pool(noted, owed("ben", -1)).owed).toEqual(["ana", "ana", "cyd"]);
  });

  it("cannot be served to nobody, and are at most 10,000", () => {
    expect(() => pool(TWO, owed("ben", -1))).toThrow(/StateError[\s\S]*state\.pools\.p: no turn is owed to `ben`/);
    const full = { ...EMPTY_POOL, owed: new Array(10_000).fill("ana") };
    expect(() => pool(full, owed("ana", 1))).toThrow(/owes `10000` turns already/);
  });
});

describe("a turn", () => {
  it("keeps what else the entry and its members have", () => {
    const turn = {
      type: "turn",
      rotation: "p",
      rep: "ben",
      step: 1,
      price: 1,
      enter: [["ben", 1]],
      leave: ["ana"],
    } as const;
    const next = pool(TWO, turn);
    expect(next).toMatchObject({ owed: TWO.owed, counts: TWO.counts });
    expect(next.members.ana).toMatchObject({ open: 2, counts: { "turns:ever": { period: 0, count: 4 } } });
  });
});

describe("open leads", () => {
  it("are amounts to the thousandth", () => {
    expect(ana(EMPTY_REP, open(0.1), open(0.2), open(1))).toEqual({ open: 1.3 });
    expect(ana(EMPTY_REP, open(0.1), open(0.2), open(-0.3))).toEqual({ open: 0 });
  });

  it("are worth something only where a change says so", () => {
    expect(ana(EMPTY_REP, open(1, { value: 900.5 }), open(1, { value: 100 }), open(-1, { value: -900.5 }))).toEqual({
      open: 1,
      value: 100,
    });
  });

  it("do not note when they came before the CRM has counted", () => {
    expect(ana(EMPTY_REP, open(1, { at: 7 }))).toEqual({ open: 1 });
    expect(openChange(EMPTY_REP, "ana", 1, 7)).toEqual({ type: "open", rep: "ana", by: 1 });
    expect(openChange(ana(EMPTY_REP, counted(3, 5)), "ana", 1, 7)).toEqual({ type: "open", rep: "ana", by: 1, at: 7 });
  });

  it("in a pool are a member's", () => {
    const change = { type: "open-in", pool: "p", rep: "cyd", by: 1.5 } as const;
    expect(pool(EMPTY_POOL, change).members.cyd).toEqual({ weight: 1, credit: 0, since: null, last: 0, open: 1.5 });
    expect(pool(TWO, { ...change, rep: "ana", by: -2 }).members.ana?.open).toBe(0);
    expect(() => pool(TWO, { ...change, rep: "ana", by: -3 })).toThrow(/`-1` leads of `ana` would be open/);
  });

  it("in a pool change nothing when they are closed of somebody who has left it", () => {
    expect(pool(TWO, { type: "open-in", pool: "p", rep: "cyd", by: -1 })).toBe(TWO);
  });
});

describe("the CRM's count", () => {
  it("is completed by the placements after it", () => {
    const held = ana(EMPTY_REP, open(5), counted(3, 10), open(1, { at: 12 }), open(1, { at: 11 }));
    expect(held).toEqual({ open: 5, counted: { at: 10, recent: [11, 12] } });
    expect(ana(held, counted(7, 11))).toEqual({ open: 8, counted: { at: 11, recent: [12] } });
    expect(ana(held, counted(7, 20))).toEqual({ open: 7, counted: { at: 20, recent: [] } });
  });

  it("is not completed by a placement whose lead is closed again", () => {
    const held = ana(EMPTY_REP, counted(3, 10), open(1, { at: 12 }), open(1, { at: 12 }), open(-1, { at: 12 }));
    expect(held).toEqual({ open: 4, counted: { at: 10, recent: [12] } });
    expect(ana(held, open(-1, { at: 4 })).counted).toEqual({ at: 10, recent: [12] });
  });

  it("does not note a placement of its very instant", () => {
    expect(ana(EMPTY_REP, counted(3, 10), open(1, { at: 10 }))).toEqual({ open: 4, counted: { at: 10, recent: [] } });
  });

  it("is ignored when it is older than the last one", () => {
    const held = ana(EMPTY_REP, counted(3, 10));
    expect(ana(held, counted(9, 9))).toBe(held);
    expect(ana(held, counted(9, 10)).open).toBe(9);
  });

  it("leaves none open when more leads are closed than it counted", () => {
    expect(ana(EMPTY_REP, counted(1, 10), open(-1), open(-1)).open).toBe(0);
    expect(() => ana({ open: 1 }, open(-1), open(-1))).toThrow(/StateError/);
  });

  it("keeps the newest 32 placements", () => {
    const later = Array.from({ length: 40 }, (_, index) => open(1, { at: 100 + index }));
    const held = ana(EMPTY_REP, counted(0, 10), ...later);
    expect(held.counted?.recent).toEqual(Array.from({ length: 32 }, (_, index) => 108 + index));
    expect(held.open).toBe(40);
  });
});

describe("counts", () => {
  it("per calendar period begin again with a later one and are monotone", () => {
    const held = ana(EMPTY_REP, day(100), day(100, 2.5));
    expect(held).toEqual({ open: 0, counts: { "day@UTC": { period: 100, count: 3.5 } } });
    expect(ana(held, day(50)).counts).toEqual({ "day@UTC": { period: 100, count: 4.5 } });
    expect(ana(held, day(200)).counts).toEqual({ "day@UTC": { period: 200, count: 1 } });
    expect(ana(EMPTY_REP, day(0), day(0)).counts).toEqual({ "day@UTC": { period: 0, count: 2 } });
  });

  it("in a rolling window keep the newest instants in order, however they come", () => {
    const held = ana(EMPTY_REP, hour(5, 3), hour(9, 3), hour(7, 3), hour(8, 3));
    expect(held.counts).toEqual({ "3600000ms": { times: [7, 8, 9] } });
    expect(ana(held, hour(1, 3)).counts).toEqual(held.counts);
    expect(ana(held, hour(1, 5)).counts).toEqual({ "3600000ms": { times: [1, 7, 8, 9] } });
  });

  it("of a pool, of its member and of a rep are three", () => {
    const both = pool(EMPTY_POOL, { ...day(1), pool: "p", rep: null }, { ...day(1), pool: "p", rep: "ana" });
    expect(both.counts).toEqual({ "day@UTC": { period: 1, count: 1 } });
    expect(both.members.ana?.counts).toEqual({ "day@UTC": { period: 1, count: 1 } });
  });

  it("are set for a newcomer, in a later period if one is stored", () => {
    expect(pool(EMPTY_POOL, set("ana", 9, 2)).members.ana?.counts).toEqual({ "day@UTC": { period: 9, count: 2 } });
    expect(pool(TWO, set(null, 3, 0)).counts).toEqual({ "day@UTC": { period: 5, count: 0 } });
    expect(pool(TWO, set(null, 7, 1.5)).counts).toEqual({ "day@UTC": { period: 7, count: 1.5 } });
  });

  it("of one kind are never taken for the other", () => {
    const [calendar, rolling] = [ana(EMPTY_REP, day(1)), ana(EMPTY_REP, hour(1, 3))];
    expect(() => ana(calendar, { ...hour(2, 3), counter: "day@UTC" })).toThrow(
      /state\.reps\.ana: `day@UTC` counts per/,
    );
    expect(() => ana(rolling, { ...day(2), counter: "3600000ms" })).toThrow(/`3600000ms` counts in a rolling window/);
  });
});

describe("partitions", () => {
  it("are listed once, in the order in which they were met", () => {
    const met = (key: string) => ({ type: "partition", rotation: "p", key }) as const;
    const entry = pool(EMPTY_POOL, met("north"), met("__proto__"));
    expect(entry.partitions).toEqual(["north", "__proto__"]);
    expect(pool(entry, met("north"))).toBe(entry);
  });
});

describe("a deal", () => {
  const deal = (to: readonly (readonly [string, number])[], rep = "ben") =>
    ({ type: "deal", rotation: "p", rep, to }) as const;

  it("gives the leaver's credit to others and takes the leaver out", () => {
    const earned: PoolState = {
      ...TWO,
      members: { ...TWO.members, ben: { weight: 2, credit: -15, since: 0, last: 3 } },
    };
    const next = pool(
      earned,
      deal([
        ["ana", 3],
        ["cyd", 2],
      ]),
    );
    expect(Object.keys(next.members)).toEqual(["ana", "cyd"]);
    expect(next.members.ana).toEqual({ ...TWO.members.ana, credit: -7 });
    expect(next.members.cyd).toEqual({ weight: 1, credit: 2, since: null, last: 0 });
    expect(next.owed).toEqual(TWO.owed);
  });

  it("must add up to the leaver's credit, and none of it goes to the leaver", () => {
    expect(() => pool(TWO, deal([["ana", 1]]))).toThrow(/`1` is dealt out of the credit `0` of `ben`/);
    expect(() => pool(TWO, deal([["ben", 0]]))).toThrow(/`ben` leaves and gets credit/);
    expect(() => pool(TWO, deal([["ana", 1]], "nobody"))).toThrow(/credit `0` of `nobody`/);
    expect(pool(TWO, deal([], "nobody"))).toBe(TWO);
  });
});

describe("the entries before the first lead", () => {
  it("have only what somebody holds", () => {
    expect(initialPool([])).toBe(EMPTY_POOL);
    expect(initialPool([["ana", 2]]).members.ana).toEqual({ weight: 1, credit: 0, since: null, last: 0, open: 2 });
    expect(JSON.stringify(initialRep(3, null))).toBe('{"open":3}');
    expect(initialRep(3, 12.5)).toEqual({ open: 3, value: 12.5 });
  });
});

describe("an entry whose parts are corrupt", () => {
  const poolWith = (parts: object): State => ({ version: 1, pools: { p: { ...TWO, ...parts } }, reps: {} });
  const memberWith = (parts: object) =>
    poolWith({ members: { ...TWO.members, ana: { ...TWO.members.ana, ...parts } } });
  const repWith = (parts: object): State => ({ version: 1, pools: {}, reps: { ana: { open: 1, ...parts } } });
  const times = (list: unknown) => ({ counts: { "60000ms": { times: list } } });

  it.each([
    ["owed", { owed: [1] }],
    ["owed", { owed: new Array(10_001).fill("ana") }],
    ["partitions", { partitions: "north" }],
    ["partitions", { partitions: [null] }],
    ["counts", { counts: [] }],
    ['counts["day@UTC"]', { counts: { "day@UTC": null } }],
    ['counts["day@UTC"]', { counts: { "day@UTC": { period: 0 } } }],
    ['counts["day@UTC"]', { counts: { "day@UTC": { period: 0, count: -1 } } }],
    ['counts["day@UTC"]', { counts: { "day@UTC": { period: 0.5, count: 1 } } }],
    ['counts["day@UTC"]', { counts: { "day@UTC": { period: 0, count: 0.0001 } } }],
    ['counts["day@UTC"]', { counts: { "day@UTC": { period: 0, count: 1, times: [] } } }],
    ['counts["60000ms"]', times([2, 1])],
    ['counts["60000ms"]', times([-1])],
    ['counts["60000ms"]', times(new Array(1_001).fill(1))],
  ])("is refused in a pool at %s: %j", (path, parts) => {
    expect(() => readPool(poolWith(parts), "p")).toThrow(`state.pools.p.${path}`);
  });

  it.each([
    ["open", { open: -1 }],
    ["open", { open: "2" }],
    ['counts["60000ms"]', times("never")],
  ])("is refused in a member at %s: %j", (path, parts) => {
    expect(() => readPool(memberWith(parts), "p")).toThrow(`state.pools.p.members.ana.${path}`);
  });

  it.each([
    ["", { open: 0.0005 }],
    [".value", { value: -1 }],
    [".counted", { counted: {} }],
    [".counted", { counted: { at: 5, recent: [5] } }],
    [".counted", { counted: { at: 5, recent: [9, 8] } }],
    [".counted", { counted: { at: 5, recent: new Array(33).fill(9) } }],
    ['.counts["60000ms"]', times([Number.NaN])],
  ])("is refused in a rep at ana%s: %j", (path, parts) => {
    expect(() => readRep(repWith(parts), "ana")).toThrow(`state.reps.ana${path}`);
  });

  it("is none for a part that only a prototype has", () => {
    const inherited = Object.assign(Object.create({ counts: 1, open: "x", partitions: 1 }), TWO);
    expect(readPool({ version: 1, pools: { p: inherited }, reps: {} }, "p").entry).toBe(inherited);
  });
});

describe("isChange", () => {
  it.each([
    ["an owed turn by two", { ...owed("ana", 1), by: 2 }],
    ["an open change by a tenth of a thousandth", open(0.0001)],
    ["a value that is text", { ...open(1), value: "9" }],
    ["an instant that is text", { ...open(1), at: "now" }],
    ["an open change of nobody in a pool", { type: "open-in", pool: "p", by: 1 }],
    ["a count of nobody", { ...day(1), rep: null }],
    ["a count of less than nothing", day(1, -1)],
    ["a rolling count by two", { ...hour(1, 3), by: 2 }],
    ["a rolling count that keeps nothing", hour(1, 0)],
    ["a rolling count that keeps 1,001", hour(1, 1_001)],
    ["a count without keep", { ...day(1), keep: undefined }],
    ["a count set to less than nothing", set("ana", 1, -1)],
    ["a partition that is a number", { type: "partition", rotation: "p", key: 7 }],
    ["a deal of fractions", { type: "deal", rotation: "p", rep: "ana", to: [["ben", 0.5]] }],
    ["a deal to nobody in particular", { type: "deal", rotation: "p", rep: "ana", to: ["ben"] }],
    ["a count of the CRM that is none", counted(-1, 1)],
    ["a type that is inherited", { type: "constructor", rep: "ana" }],
    ["no type", { rep: "ana", by: 1 }],
  ])("refuses %s", (_what, change) => {
    expect(isChange(change)).toBe(false);
  });
});

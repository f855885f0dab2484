import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change, Turn } from "../../src/model/change.js";
import type { PoolState, State } from "../../src/model/state.js";
import { applyChanges } from "../../src/state/apply-changes.js";
import { applyTurn } from "../../src/state/apply-turn.js";
import { checkPoolState } from "../../src/state/check-state.js";
import { creditOf } from "../../src/state/credit-of.js";
import { EMPTY_POOL } from "../../src/state/empty-pool.js";
import { readOpen } from "../../src/state/read-open.js";
import { readPool } from "../../src/state/read-pool.js";

const turn = (rest: Partial<Turn> & { rep: string }): Turn => ({
  type: "turn",
  rotation: "p",
  step: 0,
  price: 0,
  enter: [],
  leave: [],
  ...rest,
});

function creditsOf(entry: PoolState): { [rep: string]: number } {
  const credits: { [rep: string]: number } = {};
  for (const [rep, member] of Object.entries(entry.members)) credits[rep] = creditOf(member, entry.clock);
  return credits;
}

/** Turns as a rotation makes them: a random earning set each time, weights that stay with the rep. */
const rotations = fc.array(
  fc.record({
    earning: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 }),
    pick: fc.nat(),
    heavier: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);

describe("applyTurn", () => {
  it("keeps the same credits, integer for integer, as adding every earning at every turn", () => {
    fc.assert(
      fc.property(rotations, (plan) => {
        let entry = EMPTY_POOL;
        const eager: { [rep: string]: number } = {};
        for (const { earning, pick, heavier } of plan) {
          const weights = new Map(earning.map((index) => [`r${index}`, heavier ? index + 1 : 1]));
          const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
          const step = Math.floor(2 ** 36 / total);
          const rep = `r${earning[pick % earning.length] ?? 0}`;
          const enter = [...weights].filter(([id, weight]) => {
            const stored = entry.members[id];
            return stored === undefined || stored.since === null || stored.weight !== weight;
          });
          const leave = Object.keys(entry.members).filter(
            (id) => entry.members[id]?.since !== null && !weights.has(id),
          );
          entry = applyTurn(entry, turn({ rep, step, price: total * step, enter, leave }));
          for (const [id, weight] of weights) eager[id] = (eager[id] ?? 0) + weight * step;
          eager[rep] = (eager[rep] ?? 0) - total * step;
          expect(creditsOf(entry)).toEqual(eager);
          expect(checkPoolState(entry, "p")).toEqual([]);
        }
      }),
    );
  });

  it("settles everybody at the 1,024th turn: the clock starts again and no credit changes", () => {
    let entry = applyTurn(
      EMPTY_POOL,
      turn({
        rep: "a",
        step: 10,
        price: 30,
        enter: [
          ["a", 1],
          ["b", 2],
        ],
      }),
    );
    const leads = ["b", "b", "a"];
    for (let index = 1; index < 1_023; index++) {
      entry = applyTurn(entry, turn({ rep: leads[index % 3] ?? "a", step: 10, price: 30 }));
    }
    expect(entry.clock).toBe(10_230);
    const before = creditsOf(entry);
    entry = applyTurn(entry, turn({ rep: "a", step: 10, price: 30 }));
    expect(entry.clock).toBe(0);
    expect(entry.turn).toBe(1_024);
    expect(creditsOf(entry)).toEqual({ a: (before.a ?? 0) + 10 - 30, b: (before.b ?? 0) + 20 });
  });

  it("freezes the credit of whoever leaves", () => {
    const earning = applyTurn(
      EMPTY_POOL,
      turn({
        rep: "a",
        step: 4,
        price: 8,
        enter: [
          ["a", 1],
          ["b", 1],
        ],
      }),
    );
    const alone = applyTurn(earning, turn({ rep: "a", step: 8, price: 8, leave: ["b"] }));
    expect(creditsOf(alone).b).toBe(4);
    expect(alone.members.b?.since).toBeNull();
  });

  it("records a turn without credits for strategies that keep none", () => {
    const entry = applyTurn(EMPTY_POOL, turn({ rep: "a" }));
    expect(entry.members.a).toEqual({ weight: 1, credit: 0, since: null, last: 1 });
  });
});

describe("applyChanges", () => {
  const state: State = { version: 1, pools: {}, reps: { ana: { open: 2 } } };

  it("leaves the state it was given as it is and shares what no change touches", () => {
    const frozen = Object.freeze({ ...state, reps: Object.freeze({ ...state.reps }) });
    const next = applyChanges(frozen, [turn({ rep: "ana" })]);
    expect(frozen.pools).toEqual({});
    expect(next.reps).toBe(frozen.reps);
    expect(next.pools.p?.turn).toBe(1);
  });

  it("counts open leads, from nothing where a rep has no entry", () => {
    const next = applyChanges(state, [
      { type: "open", rep: "ana", by: 1 },
      { type: "open", rep: "ben", by: 1 },
    ]);
    expect(next.reps).toEqual({ ana: { open: 3 }, ben: { open: 1 } });
  });

  it("keeps an id that is also a name of Object.prototype as a plain key", () => {
    const next = applyChanges(state, [{ type: "open", rep: "constructor", by: 1 }]);
    expect(readOpen(next, "constructor")).toBe(1);
    expect(readOpen(next, "toString")).toBe(0);
  });

  it.each([
    ["an open count that is text", { pools: {}, reps: { ana: { open: "2" } } }, { type: "open", rep: "ana", by: 1 }],
    ["an entry that is null", { pools: { p: null }, reps: {} }, turn({ rep: "ana" })],
    ["a turn that is text", { pools: { p: { ...EMPTY_POOL, turn: "a" } }, reps: {} }, turn({ rep: "ana" })],
    ["fewer open leads than none", { pools: {}, reps: {} }, { type: "open", rep: "ana", by: -5 }],
    ["an open change that does not count", { pools: {}, reps: {} }, { type: "open", rep: "ana", by: Number.NaN }],
    ["a turn without its parts", { pools: {}, reps: {} }, { type: "turn", rep: "ana" }],
    ["a turn whose step is no count", { pools: {}, reps: {} }, turn({ rep: "ana", step: Number.NaN })],
    ["a change that is null", { pools: {}, reps: {} }, null],
    ["a change of an engine to come", { pools: {}, reps: {} }, { type: "owed", rep: "ana" }],
  ])("refuses %s and never folds on", (_what, parts, change) => {
    const corrupt = { version: 1, ...parts } as unknown as State;
    expect(() => applyChanges(corrupt, [change as Change])).toThrow(/StateError/);
  });

  it.each([[null], [undefined], [{}], [{ version: 2, pools: {}, reps: {} }], [{ version: 1, pools: [], reps: {} }]])(
    "refuses %j as a state",
    (bad) => {
      expect(() => applyChanges(bad as unknown as State, [])).toThrow(/StateError/);
    },
  );
});

describe("readPool", () => {
  const good = { turn: 1, clock: 5, owed: [], members: { a: { weight: 1, credit: -5, since: 0, last: 1 } } };
  const stateOf = (entry: unknown): State => ({ version: 1, pools: { p: entry as PoolState }, reps: {} });

  it("takes an absent rotation as an empty one and a sound one as it is", () => {
    expect(readPool(stateOf(good), "p").entry).toBe(good);
    expect(readPool(stateOf(good), "q").entry).toBe(EMPTY_POOL);
  });

  it.each([
    ["null", null],
    ["a list", []],
    ["a turn that is no count", { ...good, turn: -1 }],
    ["a clock that is a fraction", { ...good, clock: 0.5 }],
    ["no members", { turn: 0, clock: 0, owed: [] }],
    ["no owed turns", { ...good, owed: undefined }],
    ["a member that is null", { ...good, members: { a: null } }],
    ["credits that do not add up to zero", { ...good, members: { a: { ...good.members.a, credit: 1 } } }],
    ["a credit that is text", { ...good, members: { a: { ...good.members.a, credit: "5" } } }],
    ["a turn from the future", { ...good, members: { a: { ...good.members.a, last: 2 } } }],
    ["earning since after the clock", { ...good, members: { a: { ...good.members.a, since: 6 } } }],
  ])("never starts empty over %s", (_what, entry) => {
    expect(() => readPool(stateOf(entry), "p")).toThrow(/StateError[\s\S]*state\.pools\.p/);
  });

  it("examines an entry that could have changed each time that it is read", () => {
    const member = { ...good.members.a };
    const state = stateOf(Object.freeze({ ...good, members: Object.freeze({ a: member }) }));
    expect(readPool(state, "p").earning).toBe(1);
    member.credit = 7;
    expect(() => readPool(state, "p")).toThrow(/StateError/);
  });

  it.each<[string, (now: { credit: number }) => PoolState]>([
    [
      "an accessor of a member",
      (now) => {
        const member = Object.freeze(Object.defineProperty({ ...good.members.a }, "credit", { get: () => now.credit }));
        return Object.freeze({ ...good, members: Object.freeze({ a: member }) }) as PoolState;
      },
    ],
    [
      "an accessor of the entry",
      (now) => {
        const members = () => Object.freeze({ a: Object.freeze({ ...good.members.a, credit: now.credit }) });
        return Object.freeze(Object.defineProperty({ ...good }, "members", { get: members }));
      },
    ],
    [
      "a prototype",
      (now) => {
        const member = Object.freeze(Object.assign(Object.create(now), { weight: 1, since: 0, last: 0 }));
        return Object.freeze({ ...good, members: Object.freeze({ a: member }) });
      },
    ],
  ])("examines a frozen entry each time where %s can give another value", (_what, entryOf) => {
    const now = { credit: -5 };
    const state = stateOf(entryOf(now));
    expect(readPool(state, "p").earning).toBe(1);
    now.credit = 7;
    expect(() => readPool(state, "p")).toThrow(/StateError/);
  });

  it("need not examine again what `applyChanges` made: it is frozen", () => {
    const next = applyChanges(stateOf({ ...EMPTY_POOL }), [turn({ rep: "a", enter: [["a", 1]] })]);
    const sound = readPool(next, "p");
    expect([sound.entry, sound.entry.members, sound.entry.members.a].every(Object.isFrozen)).toBe(true);
    expect(readPool(next, "p")).toBe(sound);
  });

  it("refuses a rep's entry that does not count", () => {
    const corrupt = { version: 1, pools: {}, reps: { ana: { open: "many" } } } as unknown as State;
    expect(() => readOpen(corrupt, "ana")).toThrow(/StateError[\s\S]*state\.reps\.ana/);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import type { State } from "../../src/model/state.js";
import { applyChanges } from "../../src/state/apply-changes.js";
import { applyToPool } from "../../src/state/apply-to-pool.js";
import { applyToRep } from "../../src/state/apply-to-rep.js";
import { creditOf } from "../../src/state/credit-of.js";
import { EMPTY_POOL } from "../../src/state/empty-pool.js";
import { entryOf, touchesPool } from "../../src/state/entry-of.js";
import { readPool } from "../../src/state/read-pool.js";
import { EMPTY_REP, readRep } from "../../src/state/read-rep.js";
import { drafts, fittingChanges } from "./fitting-changes.js";

const EMPTY: State = { version: 1, pools: {}, reps: {} };

function forAny(law: (drawn: ReturnType<typeof fittingChanges>, cut: number) => void): void {
  fc.assert(
    fc.property(drafts, fc.nat(), (drawn, cut) => law(fittingChanges(EMPTY, drawn), cut)),
    { numRuns: 400, seed: 20_261_122 },
  );
}

describe("folding changes", () => {
  it("is the same in one go or in two", () => {
    forAny(({ changes, state }, cut) => {
      const middle = changes.length === 0 ? 0 : cut % changes.length;
      const twice = applyChanges(applyChanges(EMPTY, changes.slice(0, middle)), changes.slice(middle));
      expect(canonicalJson(twice)).toBe(canonicalJson(state));
      expect(canonicalJson(applyChanges(EMPTY, changes))).toBe(canonicalJson(state));
    });
  });

  it("is the same on what is left of state and changes after JSON", () => {
    forAny(({ changes, state }, cut) => {
      const middle = changes.length === 0 ? 0 : cut % changes.length;
      const stored = JSON.parse(JSON.stringify(applyChanges(EMPTY, changes.slice(0, middle))));
      const rest = JSON.parse(JSON.stringify(changes.slice(middle)));
      expect(canonicalJson(applyChanges(stored, rest))).toBe(canonicalJson(state));
    });
  });

  it("shares every entry that no change touches, and changes none in place", () => {
    forAny(({ changes }, cut) => {
      const middle = changes.length === 0 ? 0 : cut % changes.length;
      const before = applyChanges(EMPTY, changes.slice(0, middle));
      const text = JSON.stringify(before);
      const touched = changes.slice(middle).map(entryOf);
      const after = applyChanges(before, changes.slice(middle));
      expect(JSON.stringify(before)).toBe(text);
      for (const key of Object.keys(before.pools)) {
        if (!touched.some((name) => name.kind === "pool" && name.key === key)) {
          expect(after.pools[key]).toBe(before.pools[key]);
        }
      }
      for (const key of Object.keys(before.reps)) {
        if (!touched.some((name) => name.kind === "rep" && name.key === key)) {
          expect(after.reps[key]).toBe(before.reps[key]);
        }
      }
    });
  });

  it("gives back the very state when nothing changes", () => {
    const state = applyChanges(EMPTY, [
      { type: "counted", rep: "ana", open: 1, at: 9 },
      { type: "partition", rotation: "main", key: "north" },
    ]);
    expect(applyChanges(state, [{ type: "counted", rep: "ana", open: 5, at: 8 }])).toBe(state);
    expect(applyChanges(state, [{ type: "partition", rotation: "main", key: "north" }])).toBe(state);
    expect(applyChanges(state, [])).toBe(state);
  });

  it("touches the entry that entryOf names, and no other", () => {
    forAny(({ changes }) => {
      let state = EMPTY;
      for (const change of changes) {
        const { kind, key } = entryOf(change);
        const next = applyChanges(state, [change]);
        const expected = touchesPool(change)
          ? applyToPool(readPool(state, key).entry, change)
          : applyToRep(readRep(state, key), change);
        const found = kind === "pool" ? readPool(next, key).entry : readRep(next, key);
        expect(canonicalJson(found)).toBe(canonicalJson(expected));
        state = next;
      }
    });
  });

  it("keeps credits that add up to zero, also after deals and owed turns, and every entry sound", () => {
    forAny(({ state }) => {
      for (const key of Object.keys(state.pools)) {
        const { members, clock } = readPool(state, key).entry;
        const credits = Object.values(members).map((member) => creditOf(member, clock));
        expect(credits.reduce((sum, credit) => sum + credit, 0)).toBe(0);
      }
      for (const key of Object.keys(state.reps)) readRep(state, key);
    });
  });

  it("refuses what does not fit and leaves the state as it was", () => {
    forAny(({ state, misfits }) => {
      const text = JSON.stringify(state);
      for (const misfit of misfits) expect(() => applyChanges(state, [misfit])).toThrow(/StateError/);
      expect(JSON.stringify(state)).toBe(text);
    });
  });

  it("writes no part that nothing was said of", () => {
    const open = applyToRep(EMPTY_REP, { type: "open", rep: "ana", by: 1 });
    expect(JSON.stringify(open)).toBe('{"open":1}');
    const turn = { type: "turn", rotation: "p", rep: "a", step: 0, price: 0, enter: [], leave: [] } as const;
    expect(JSON.stringify(applyToPool(EMPTY_POOL, turn))).toBe(
      '{"turn":1,"clock":0,"owed":[],"members":{"a":{"weight":1,"credit":0,"since":null,"last":1}}}',
    );
  });
});

import fc from "fast-check";
import { applyChanges, type Change, createRouter, type State } from "lead-router";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import { AT, rosterOf, rulesetOf } from "../route/worlds.js";
import { completed, drafts, fittingChanges } from "../state/fitting-changes.js";

const router = createRouter({
  ruleset: rulesetOf({
    pools: { main: { members: [{ where: true }] } },
    rules: [{ id: "r", assign: [{ pool: "main" }] }],
  }),
  roster: rosterOf({ id: "ana", capacity: 9 }),
});
const RUNS = { numRuns: 400, seed: 20_261_122 };
const EMPTY: State = { version: 1, pools: {}, reps: {} };

describe("a session that is told of changes", () => {
  it("holds what folding them gives, one by one, all at once, or opened in between", () => {
    const agree = fc.property(drafts, fc.nat(), (drawn, cut) => {
      const { changes } = fittingChanges(EMPTY, drawn);
      const middle = changes.length === 0 ? 0 : cut % changes.length;
      const between = applyChanges(EMPTY, changes.slice(0, middle));
      const after = canonicalJson(applyChanges(EMPTY, changes));
      const [single, whole] = [router.session(EMPTY), router.session(EMPTY)];
      for (const change of changes) single.apply([change]);
      whole.apply(changes);
      const opened = router.session(between);
      expect(canonicalJson(opened.snapshot())).toBe(canonicalJson(between));
      opened.apply(changes.slice(middle));
      for (const session of [single, whole, opened]) expect(canonicalJson(session.snapshot())).toBe(after);
    });
    fc.assert(agree, RUNS);
  });

  it("decides as the pure form does on what was applied, turn after turn", () => {
    const agree = fc.property(drafts, (drawn) => {
      const { state } = fittingChanges(EMPTY, drawn);
      const session = router.session(state);
      let pure = state;
      for (let lead = 0; lead < 4; lead += 1) {
        const decision = router.route({ id: lead }, { state: pure, at: AT });
        expect(session.route({ id: lead }, { at: AT })).toEqual(decision);
        pure = applyChanges(pure, decision.changes);
        expect(canonicalJson(session.snapshot())).toBe(canonicalJson(pure));
      }
    });
    fc.assert(agree, { ...RUNS, numRuns: 150 });
  });

  it("picks as the pure form does between one change from elsewhere and the next", () => {
    const agree = fc.property(drafts, (drawn) => {
      let pure = EMPTY;
      const session = router.session(EMPTY);
      for (const [lead, each] of drawn.entries()) {
        const change = completed(pure, each);
        const next = foldedOrNull(pure, [change]);
        if (next === null) expect(() => session.apply([change])).toThrow(/StateError/);
        else session.apply([change]);
        pure = next ?? pure;
        const decision = router.route({ id: lead }, { state: pure, at: AT });
        expect(session.route({ id: lead }, { at: AT })).toEqual(decision);
        pure = applyChanges(pure, decision.changes);
      }
      expect(canonicalJson(session.snapshot())).toBe(canonicalJson(pure));
    });
    fc.assert(agree, { ...RUNS, numRuns: 200 });
  });

  it("remembers nothing of a member who left when the rep comes back", () => {
    const changes: readonly Change[] = [
      { type: "open-in", pool: "main", rep: "ana", by: 2 },
      { type: "deal", rotation: "main", rep: "ana", to: [] },
      { type: "turn", rotation: "main", rep: "ana", step: 0, price: 0, enter: [], leave: [] },
    ];
    const session = router.session(EMPTY);
    session.apply(changes);
    expect(canonicalJson(session.snapshot())).toBe(canonicalJson(applyChanges(EMPTY, changes)));
    expect(session.snapshot().pools.main?.members.ana).toEqual({ weight: 1, credit: 0, since: null, last: 1 });
  });

  it("applies a list or nothing of it, exactly when folding takes it", () => {
    const agree = fc.property(drafts, drafts, (first, second) => {
      const { state } = fittingChanges(EMPTY, first);
      const changes = second.map((each) => completed(state, each));
      const folded = foldedOrNull(state, changes);
      const session = router.session(state);
      if (folded === null) expect(() => session.apply(changes)).toThrow(/StateError/);
      else session.apply(changes);
      expect(canonicalJson(session.snapshot())).toBe(canonicalJson(folded ?? state));
    });
    fc.assert(agree, RUNS);
  });

  it("gives out nothing by which what it holds could be changed, and holds nothing of what it was given", () => {
    const apart = fc.property(drafts, (drawn) => {
      const { state } = fittingChanges(EMPTY, drawn);
      const given: State = JSON.parse(JSON.stringify(state));
      const session = router.session(given);
      expect(unfrozenIn(session.snapshot())).toEqual([]);
      for (const entry of Object.values({ ...given.pools, ...given.reps })) spoil(entry);
      expect(canonicalJson(session.snapshot())).toBe(canonicalJson(state));
    });
    fc.assert(apart, { ...RUNS, numRuns: 150 });
  });
});

function foldedOrNull(state: State, changes: readonly Change[]): State | null {
  try {
    return applyChanges(state, changes);
  } catch {
    return null;
  }
}

function unfrozenIn(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => unfrozenIn(part, `${path}/${key}`));
  return Object.isFrozen(value) ? inside : [path, ...inside];
}

function spoil(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const part of Object.values(value)) spoil(part);
  for (const key of Object.keys(value)) Reflect.deleteProperty(value, key);
}

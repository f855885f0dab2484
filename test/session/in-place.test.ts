import { applyChanges, type Change, createRouter, isLeadRouterError, type State } from "lead-router";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import { AT, rosterOf, rulesetOf } from "../route/worlds.js";

const router = createRouter({ ruleset: rulesetOf({}), roster: rosterOf({ id: "ana", capacity: 3, open: 1 }) });

/** Entries that no pool and no rep of the router has, an owed turn, and a member who has left. */
const FOREIGN: State = {
  version: 1,
  pools: {
    all: {
      turn: 2,
      clock: 40,
      owed: ["ben"],
      members: {
        ana: { weight: 1, credit: -40, since: 0, last: 2 },
        zoe: { weight: 2, credit: 0, since: null, last: 1 },
      },
    },
    elsewhere: { turn: 0, clock: 0, owed: [], members: {} },
  },
  reps: { ana: { open: 1 }, zoe: { open: 4 } },
};

const CHANGES: readonly Change[] = [
  {
    type: "turn",
    rotation: "elsewhere",
    rep: "kim",
    step: 6,
    price: 12,
    enter: [
      ["kim", 1],
      ["lou", 1],
    ],
    leave: [],
  },
  { type: "turn", rotation: "elsewhere", rep: "mia", step: 0, price: 0, enter: [], leave: ["lou", "nia"] },
  { type: "turn", rotation: "new", rep: "ana", step: 5, price: 5, enter: [["ana", 1]], leave: [] },
  { type: "open", rep: "ana", by: 1 },
  { type: "open", rep: "stranger", by: 2 },
  { type: "open", rep: "ana", by: -2 },
];

describe("a session", () => {
  it("gives back the state that it was opened on, frozen, and does not touch it", () => {
    const before = canonicalJson(FOREIGN);
    const session = router.session(FOREIGN);
    const snapshot = session.snapshot();
    expect(canonicalJson(snapshot)).toBe(before);
    expect(Object.isFrozen(snapshot.pools.all?.members.ana)).toBe(true);
    session.route({ id: 1 }, { at: AT });
    expect(canonicalJson(FOREIGN)).toBe(before);
    expect(canonicalJson(snapshot)).toBe(before);
    expect(canonicalJson(session.snapshot())).not.toBe(before);
  });

  it("applies changes from elsewhere as `applyChanges` folds them", () => {
    const session = router.session(FOREIGN);
    session.apply(CHANGES);
    expect(canonicalJson(session.snapshot())).toBe(canonicalJson(applyChanges(FOREIGN, CHANGES)));
  });

  it("decides on what was applied", () => {
    const session = router.session(router.initial);
    session.apply([{ type: "open", rep: "ana", by: 2 }]);
    const { assignments } = session.route({ id: 1 }, { at: AT });
    expect(assignments[0]?.target).toEqual({ rep: "ben" });
  });

  it("applies nothing of a list that cannot be applied as a whole", () => {
    const session = router.session(FOREIGN);
    const before = canonicalJson(session.snapshot());
    const unknown = { type: "gift" } as unknown as Change;
    for (const last of [unknown, { type: "open", rep: "ana", by: -2 } as const]) {
      expect(() => session.apply([...CHANGES, last])).toThrow(/StateError/);
      expect(canonicalJson(session.snapshot())).toBe(before);
    }
  });

  it("keeps its state when it goes on with another router", () => {
    const session = router.session(FOREIGN);
    const others = createRouter({
      ruleset: rulesetOf({
        pools: { other: { members: [{ rep: "cyd" }] } },
        rules: [{ id: "r", assign: [{ pool: "other" }] }],
      }),
      roster: rosterOf(),
    });
    session.useRouter(others);
    expect(canonicalJson(session.snapshot())).toBe(canonicalJson(FOREIGN));
    const decision = session.route({ id: 1 }, { at: AT });
    expect(decision.ruleset).toBe(others.ruleset);
    expect(canonicalJson(session.snapshot())).toBe(canonicalJson(applyChanges(FOREIGN, decision.changes)));
  });

  it("does not open on a state with an entry that is corrupt", () => {
    const corrupt: readonly unknown[] = [
      null,
      { version: 1, pools: { gone: { turn: -1, clock: 0, owed: [], members: {} } }, reps: {} },
      { version: 1, pools: {}, reps: { gone: { open: -1 } } },
    ];
    for (const state of corrupt) expect(() => router.session(state as State)).toThrow(/StateError/);
  });

  it("refuses options that it does not know, the state among them", () => {
    const session = router.session(router.initial);
    const wrong = [{ at: AT, state: router.initial }, { at: "soon" }, { at: AT, history: { tried: 1 } }, null];
    for (const options of wrong) {
      const refused = thrownBy(() => session.route({ id: 1 }, options as never));
      expect(isLeadRouterError(refused) && refused.name).toBe("OptionsError");
    }
    expect(canonicalJson(session.snapshot())).toBe(canonicalJson(router.initial));
  });
});

function thrownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

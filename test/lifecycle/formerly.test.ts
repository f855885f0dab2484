import { applyChanges, createRouter, type Decision, initialState, type Ruleset } from "lead-router";
import { describe, expect, test } from "vitest";
import { asInput } from "../as-input.js";
import { follow, MINUTE, NOON, openDesk, routeAt } from "./desk.js";

const ROSTER = { schema: 1 as const, reps: ["ana", "ben", "cleo"].map((id) => ({ id, openIn: { east: 1 } })) };

/** Everything that keeps state under a pool's id, with the pool called by one name or another. */
function rulesetOf(east: string, formerly?: string[]): Ruleset {
  const members = ROSTER.reps.map(({ id }) => ({ rep: id }));
  const shared = { members, rotation: east };
  return {
    ...{ schema: 1, id: "renamed", timezone: "UTC" },
    pools: {
      [east]: {
        ...{ members, caps: [{ limit: 9, per: "open" }], partitionBy: { var: "region" } },
        ...{ credit: { on: ["rejected"] }, maxAhead: { leads: 3, per: "ever" }, ...(formerly && { formerly }) },
      },
      friends: shared,
      lot: { ...shared, strategy: { type: "random" } },
      loyal: { ...shared, strategy: { type: "sticky", key: { var: "region" } } },
    },
    rules: [
      { id: "named", when: { is: { to: "name" } }, assign: [{ rep: "ana", counts: east }] },
      { id: "friends", when: { is: { to: "friends" } }, assign: [{ pool: "friends" }] },
      { id: "lot", when: { is: { to: "lot" } }, assign: [{ pool: "lot" }] },
      { id: "loyal", when: { is: { to: "loyal" } }, assign: [{ pool: "loyal", counts: east }] },
      { id: "rest", assign: [{ pool: east }] },
    ],
    defaults: { rep: { hours: "always", capacity: 50 } },
  };
}

const roster = asInput({ schema: 1 as const, reps: ROSTER.reps.map(({ id }) => ({ id })) });
const before = createRouter({ ruleset: asInput(rulesetOf("east")), roster });
const renamed = createRouter({ ruleset: asInput(rulesetOf("orient", ["east"])), roster });
const again = createRouter({ ruleset: asInput(rulesetOf("sunrise", ["east", "orient"])), roster });
const ROUTERS = [before, renamed, again];

const LEADS = Array.from({ length: 60 }, (_, index) => ({
  id: `L${index}`,
  region: ["n", "s", undefined][index % 3],
  to: ["name", "friends", "lot", "loyal", "rest"][index % 5],
}));

describe("a pool that was renamed", () => {
  test("goes on with its turns, counts and draws, whichever name routes", () => {
    let [one, any] = [initialState(before), initialState(renamed)];
    expect(any).toEqual(one);
    for (const [index, lead] of LEADS.entries()) {
      const at = NOON + index * MINUTE;
      const router = ROUTERS[index % ROUTERS.length] ?? before;
      const expected = before.route(asInput(lead), { state: asInput(one), at });
      const decision = router.route(asInput(lead), { state: asInput(any), at });
      expect(takenBy(decision)).toEqual(takenBy(expected));
      expect(decision.changes).toEqual(expected.changes);
      expect(router.needs(asInput(lead), { at })).toEqual(before.needs(asInput(lead), { at }));
      one = applyChanges(one, expected.changes);
      any = applyChanges(any, decision.changes);
    }
    expect(any).toEqual(one);
  });

  test("credits and takes back what was assigned under the name before, and is owed turns under either", () => {
    const desk = openDesk(before);
    routeAt(desk, { id: "L1" }, NOON);
    desk.router = renamed;
    const rejected = follow(desk, { type: "rejected", id: "e1", lead: "L1", at: NOON + MINUTE });
    expect(rejected.credit).toEqual({ given: true, because: "credited" });
    expect(desk.state.pools.east).toMatchObject({ owed: ["ana"], members: { ana: { open: 0 } } });
    const owed = { type: "owed", id: "e2", rep: "ben", at: NOON } as const;
    follow(desk, { ...owed, rotation: "orient" });
    follow(desk, { ...owed, rotation: "east" });
    expect(desk.state.pools.east?.owed).toEqual(["ana", "ben", "ben"]);
    expect(renamed.eventNeeds({ ...owed, rotation: "orient" })).toEqual(["pool/east"]);
  });

  test("is the only one that had its name", () => {
    const twice = { ...rulesetOf("orient", ["east"]) };
    const pools = { ...twice.pools, other: { members: [{ rep: "ana" }], formerly: ["east"] } };
    expect(() => createRouter({ ruleset: { ...twice, pools }, roster })).toThrow("pools.other.formerly[0]");
    const back = { ...twice.pools, east: { members: [{ rep: "ana" }] } };
    expect(() => createRouter({ ruleset: { ...twice, pools: back }, roster })).toThrow("pools.orient.formerly[0]");
  });
});

function takenBy({ assignments }: Decision) {
  return assignments.map(({ target }) => target);
}

import { createRouter } from "lead-router";
import { expect, test } from "vitest";

test("a member who leaves the roster changes nobody's reduced weight", () => {
  const reps = [{ id: "ana" }, { id: "ben" }, { id: "cem" }];
  const ruleset = {
    ...{ schema: 1, id: "demo", timezone: "UTC", defaults: { rep: { hours: "always", weight: 2 } } },
    pools: { all: { members: reps.map(({ id }) => ({ rep: id })) } },
    rules: [{ id: "everyone", assign: [{ pool: "all" }] }],
  };
  const router = createRouter({ ruleset, roster: { schema: 1, reps } });
  const weights = (each: typeof router) => {
    const { changes } = each.route({ id: "L-1" }, { state: each.initial, at: 1_780_000_000_000 });
    return changes.flatMap((change) => (change.type === "turn" ? change.enter : []));
  };
  expect(weights(router)).toEqual(reps.map(({ id }) => [id, 1]));
  const without = router.withRoster({ schema: 1, reps: reps.slice(0, 2) });
  expect(weights(without)).toEqual([
    ["ana", 1],
    ["ben", 1],
  ]);
});

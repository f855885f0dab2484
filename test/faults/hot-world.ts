import type { World } from "./world.js";

export const HOT_POOL = "hot";
export const POOL_KEY = "pool/hot";

const WEIGHTS: readonly (readonly [rep: string, weight: number])[] = [
  ["ana", 3],
  ["ben", 2],
  ["cleo", 1],
  ["dan", 1],
  ["eve", 1],
];

function rulesetOf(id: string) {
  return {
    ...{ schema: 1, id, timezone: "UTC" },
    pools: { [HOT_POOL]: { members: [{ where: true }] } },
    rules: [{ id: `all of ${id}`, assign: [{ pool: HOT_POOL }] }],
    defaults: { rep: { hours: "always" } },
  };
}

function rosterOf(reps: typeof WEIGHTS, paused: readonly string[]) {
  return {
    schema: 1,
    reps: reps.map(([id, weight]) => ({ id, weight, ...(paused.includes(id) && { paused: true }) })),
  };
}

/** One pool that every lead goes to: nobody can write without everybody else seeing it. */
export const HOT_WORLD: World = {
  name: "hot",
  inputs: [
    { ruleset: rulesetOf("first"), roster: rosterOf(WEIGHTS, []) },
    { ruleset: rulesetOf("second"), roster: rosterOf(WEIGHTS, []) },
    { ruleset: rulesetOf("second"), roster: rosterOf([...WEIGHTS, ["fay", 2]], ["ben"]) },
  ],
  leadOf: (index) => ({ id: `hot-${index}`, index, for: HOT_POOL }),
  eventsOf: () => [],
  hasEvents: false,
  limits: null,
};

import type { Rep, Roster } from "../model/roster.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Call, World } from "./world.js";

/** A pool that never changes: a weight per rep, and how many leads come. */
export interface ConstantPool {
  readonly weights: readonly number[];
  readonly leads: number;
}

/** A pool that changes: stretches of leads, each with the members as they are then. */
export interface ChangingPool {
  readonly stretches: readonly Stretch[];
}

/** Leads that come while nothing changes. */
export interface Stretch {
  readonly members: readonly PoolMember[];
  readonly leads: number;
}

/** One rep of a changing pool; whoever is not listed has left. */
export interface PoolMember {
  readonly rep: string;
  readonly weight: number;
  readonly paused?: true;
}

/** The pool of every world that is made here. */
export const POOL = "everyone";

const START = 1_781_092_800_000; // 2026-06-10T12:00:00Z

/** One rule, one pool, every rep of the roster in it. */
const POOL_RULESET: Ruleset = Object.freeze({
  schema: 1,
  id: "one-pool",
  timezone: "UTC",
  pools: { [POOL]: { members: [{ where: true }] } },
  rules: [{ id: "all", assign: [{ pool: POOL }] }],
  defaults: { rep: { hours: "always" } },
});

/** The world of a pool that never changes. */
export function constantPoolWorld({ weights, leads }: ConstantPool): World {
  const members = weights.map((weight, index) => ({ rep: `rep-${index}`, weight }));
  return changingPoolWorld({ stretches: [{ members, leads }] });
}

/** The world of a pool that changes: a roster for each stretch of leads. */
export function changingPoolWorld({ stretches }: ChangingPool): World {
  const rosters = stretches.map(({ members }) => rosterOf(members));
  const calls = stretches.flatMap(({ leads }, index) => {
    const roster = rosters[index];
    return Array.from({ length: leads }, (_, lead): Call => {
      const each = { lead: { id: `${index}-${lead}` }, at: START };
      return index === 0 || lead > 0 || roster === undefined ? each : { ...each, roster };
    });
  });
  return { ruleset: POOL_RULESET, roster: rosters[0] ?? rosterOf([]), calls };
}

function rosterOf(members: readonly PoolMember[]): Roster {
  const reps = members.map(({ rep, weight, paused }): Rep => ({ id: rep, weight, ...(paused && { paused }) }));
  return { schema: 1, reps };
}

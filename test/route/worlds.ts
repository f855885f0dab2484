import type { Roster, Ruleset } from "lead-router";

export const AT = "2026-11-23T09:00:00Z";

/** A small ruleset with every kind of target, on top of which a test says what it is about. */
export function rulesetOf(parts: Partial<Ruleset>): Ruleset {
  return {
    schema: 1,
    id: "test",
    timezone: "UTC",
    queues: ["triage"],
    pools: { all: { members: [{ rep: "ana" }, { rep: "ben" }, { rep: "cyd" }] } },
    rules: [{ id: "everyone", assign: [{ pool: "all" }] }],
    defaults: { rep: { hours: "always" } },
    ...parts,
  };
}

/** Three reps, on top of whom a test says what is special. */
export function rosterOf(...special: Roster["reps"]): Roster {
  const reps = ["ana", "ben", "cyd"].map((id) => special.find((rep) => rep.id === id) ?? { id });
  return { schema: 1, reps: [...reps, ...special.filter((rep) => !["ana", "ben", "cyd"].includes(rep.id))] };
}

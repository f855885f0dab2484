/** A small ruleset, its roster and leads, as a host would hold them in JSON files. */
export const RULESET = {
  schema: 1,
  id: "inbound",
  timezone: "America/Chicago",
  fields: {
    country: { type: "string", normalize: ["trim", "upper"] },
    arm: {
      split: {
        arms: [
          { arm: "new", share: 40 },
          { arm: "old", share: 60 },
        ],
      },
    },
  },
  queues: ["triage"],
  defaults: { rep: { hours: "always", capacity: 50 } },
  pools: { central: { members: [{ rep: "ana", weight: 2 }, { rep: "ben" }] } },
  rules: [{ id: "us", when: { is: { country: "US" } }, assign: [{ pool: "central" }], actions: [{ type: "notify" }] }],
  fallback: { assign: [{ queue: "triage" }] },
} as const;

export const ROSTER = { schema: 1, reps: [{ id: "ana", open: 1 }, { id: "ben" }] } as const;

export const LEADS = [
  { id: "1", country: " us " },
  { id: "2", country: "FR" },
  { id: "3", country: "US" },
  {},
] as const;

export const AT = 1_767_225_600_000;

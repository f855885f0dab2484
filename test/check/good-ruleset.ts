/** The smallest ruleset that uses a pool and a queue; rows of the tables of faults override its keys. */
export const SMALL = {
  schema: 1,
  id: "small",
  timezone: "UTC",
  queues: ["triage"],
  pools: { main: { members: [{ rep: "ana" }] } },
  rules: [{ id: "all", assign: [{ pool: "main" }] }],
};

/** A roster for it. */
export const SMALL_ROSTER = { schema: 1, reps: [{ id: "ana", hours: "always" }] };

/** The plan's founding example, as far as it is executed. */
export const FOUNDING = {
  schema: 1,
  id: "inbound",
  timezone: "America/Chicago",
  fields: {
    country: { type: "string", normalize: ["trim", "upper"], aliases: { USA: "US", usa: "US" } },
    employees: { type: "integer", min: 0 },
    zip: { type: "zip" },
    territory: { derive: { lookup: ["zipTerritory", { var: "zip" }] } },
    test: {
      split: {
        arms: [
          { arm: "new", share: 10 },
          { arm: "old", share: 90 },
        ],
      },
    },
  },
  tables: { zipTerritory: { match: "prefix", entries: { "606": "central", "100": "east" } } },
  schedules: {
    us: { timezone: "America/Chicago", week: { "mon-fri": ["09:00-12:00", "13:00-17:00"] }, holidays: ["us"] },
  },
  holidays: { us: { "2026-11-26": "Thanksgiving" } },
  queues: ["triage"],
  pools: {
    "central-mid-market": {
      members: [{ rep: "ana", weight: 2 }, { rep: "ben" }],
      requires: { in: [{ var: "product" }, { var: "rep.products" }] },
    },
    "central-overflow": {
      members: [{ where: { is: { "rep.region": "central" } } }],
      strategy: { type: "least-loaded" },
    },
    senior: {
      members: [{ where: { is: { "rep.senior": true } } }, { pool: "central-overflow", tier: 1 }],
      shortlist: { by: [{ high: { var: "rep.winRate" } }], keep: "20%" },
    },
  },
  defaults: { rep: { hours: "always", capacity: 50 } },
  rules: [
    {
      id: "known-account",
      when: { present: { var: "account.rep" } },
      assign: [{ rep: { var: "account.rep" } }],
      otherwise: "next-rule",
    },
    {
      id: "amer",
      when: { is: { country: ["US", "CA"] } },
      rules: [
        {
          id: "hot",
          when: { is: { score: { min: 90 } } },
          assign: [{ pool: "senior" }],
          otherwise: "next-rule",
        },
        {
          id: "central-mid-market",
          when: { is: { employees: { min: 200, max: 999 }, territory: "central" } },
          assign: [{ pool: "central-mid-market" }, { pool: "central-overflow" }],
          actions: [
            { type: "notify", channel: "#central-mm" },
            { type: "sequence", name: "inbound-demo", on: ["assigned", "queued"] },
          ],
        },
        { id: "off", active: false, assign: [{ rep: ["ana", "ben"], requires: { "==": [{ var: "rep.id" }, "ana"] } }] },
        { id: "amer-default", repeat: { skipLast: 2, strict: true }, assign: [{ pool: "central-overflow" }] },
      ],
    },
  ],
  fallback: { assign: [{ queue: "triage" }, { unassigned: "nobody" }] },
};

/** A roster for it. */
export const FOUNDING_ROSTER = {
  schema: 1,
  reps: [
    { id: "ana", open: 3, attributes: { products: ["crm"], region: "central", senior: true, winRate: 0.4 } },
    { id: "ben", timezone: "America/New_York", paused: true, weight: 0.5, attributes: { region: "central" } },
    { id: "cat", active: false, capacity: 10, hours: "always", paused: "2026-11-26T09:00:00-06:00" },
  ],
};

import type { Roster, Ruleset } from "lead-router";

const ruleset: Ruleset = {
  schema: 1,
  id: "hostile",
  timezone: "UTC",
  fields: {
    country: { type: "string", normalize: ["trim", "fold", "upper"], aliases: { usa: "US" }, required: true },
    employees: { type: "integer", min: 0, max: 1_000_000 },
    tags: { type: "list", normalize: ["trim", "lower"] },
    size: { derive: { lookup: ["bySize", { var: "employees" }] } },
    arm: {
      split: {
        arms: [
          { arm: "new", share: 50 },
          { arm: "old", share: 50 },
        ],
        key: { var: "country" },
      },
    },
  },
  tables: { bySize: { match: "range", entries: { "0-99": "small", "100-": "large" } } },
  pools: { all: { members: [{ rep: "ana" }, { rep: "ben", weight: 2 }] } },
  rules: [
    {
      id: "known",
      when: { present: { var: "account.rep" } },
      assign: [{ rep: { var: "account.rep" } }],
      otherwise: "next-rule",
    },
    {
      id: "tagged",
      when: {
        or: [
          { some: [{ var: "tags" }, { "==": [{ var: "" }, "hot"] }] },
          { in: ["aaaa", { var: "country" }] },
          { covers: [{ var: "tags" }, { var: "account" }] },
        ],
      },
      assign: [{ pool: "all" }],
    },
    {
      id: "loose",
      when: { "==": [{ var: "account" }, { var: "id" }] },
      assign: [{ pool: { var: "country" } }],
      otherwise: "next-rule",
    },
    {
      id: "merged",
      when: { missing_some: [1, ["account.rep.rep", "tags.length", "attempts"]] },
      assign: [{ pool: "all" }],
    },
    {
      id: "rest",
      when: { "!!": { cat: [{ var: "account" }, { var: "tags" }, { var: "previousReps" }] } },
      assign: [{ pool: "all" }],
    },
  ],
  fallback: { assign: [{ pool: "all" }] },
  defaults: { rep: { hours: "always" } },
};

const roster: Roster = { schema: 1, reps: [{ id: "ana" }, { id: "ben", capacity: 100 }] };

/** A ruleset that reads what hostile leads bring, in as many ways as there are. */
export const HOSTILE_WORLD = { ruleset, roster };

import type { Decision, RoutingEvent } from "lead-router";
import type { World } from "./world.js";

const REPS = ["ana", "ben", "cleo", "dan", "eve", "fay"];
const LIMITS = { open: 25, perDay: 250 };
const credit = { on: ["rejected"], within: "2h" };
const KINDS = ["north", "south", "north", "south", "patient"];

const RULESET = {
  ...{ schema: 1, id: "mixed", timezone: "UTC", queues: ["triage"] },
  pools: {
    north: { members: [{ rep: "ana", weight: 2 }, { rep: "ben" }, { rep: "cleo" }, { rep: "dan" }], credit },
    south: {
      members: ["cleo", "dan", "eve", "fay"].map((rep) => ({ rep })),
      caps: [{ limit: 70, per: "open" }],
      credit,
    },
  },
  rules: [
    { id: "patient", when: { is: { for: "patient" } }, assign: [{ pool: "north" }], otherwise: "wait" },
    { id: "north", when: { is: { for: "north" } }, assign: [{ pool: "north" }, { pool: "south" }] },
    { id: "south", assign: [{ pool: "south" }] },
  ],
  fallback: { assign: [{ queue: "triage" }] },
  defaults: { rep: { hours: "always", capacity: LIMITS.open, caps: [{ limit: LIMITS.perDay, per: "day" }] } },
};

/** Two pools that share two reps, whom capacities and caps stop; leads come back, and are closed. */
export const MIXED_WORLD: World = {
  name: "mixed",
  inputs: [{ ruleset: RULESET, roster: { schema: 1, reps: REPS.map((id) => ({ id })) } }],
  leadOf: (index) => ({ id: `mixed-${index}`, index, for: KINDS[index % KINDS.length] ?? "south" }),
  eventsOf,
  hasEvents: true,
  limits: LIMITS,
};

function eventsOf(index: number, { leadId, outcome }: Decision, at: number): readonly RoutingEvent[] {
  const lead = leadId ?? "";
  if (outcome !== "assigned") return [];
  const rejected: RoutingEvent = { type: "rejected", id: `${lead} rejected`, lead, at };
  const closed: RoutingEvent = { type: "closed", id: `${lead} closed`, lead, at };
  return index % 4 === 0 ? [rejected, closed] : [closed];
}

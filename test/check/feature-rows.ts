import { type FaultRow, row } from "./fault-row.js";

const rule = (more: object) => ({ rules: [{ id: "all", assign: [{ pool: "main" }], ...more }] });
const pool = (more: object) => ({ pools: { main: { members: [{ rep: "ana" }], ...more } } });
const member = (more: object) => ({ pools: { main: { members: [{ rep: "ana", ...more }] } } });
const target = (more: object) => ({
  rules: [{ id: "all", rules: [{ id: "in", assign: [{ pool: "main", ...more }] }] }],
});
const caps = [{ limit: 5, per: "day" }];
const us = { schedules: { us: { week: { "mon-fri": ["09:00-17:00"] } } } };

/** Parts of the language that only some rulesets need, each in a document without a fault. */
export const FEATURE_ROWS: readonly FaultRow[] = [
  row("default hours by a schedule", { ...us, defaults: { rep: { hours: "us" } } }),
  row("default hours of its own", { defaults: { rep: { hours: { week: {} } } } }),
  row("a pool's hours by a schedule", { ...us, ...pool({ hours: "us" }) }),
  row("default caps of reps", { defaults: { rep: { caps } } }),
  row("default caps of pools", { defaults: { pool: { caps } } }),
  row("caps of a pool", pool({ caps })),
  row("caps of a member", member({ caps })),
  row("buffers around absences", { defaults: { absence: { stopBefore: "1d" } } }),
  row("opensWithin", pool({ opensWithin: "2h" })),
  row("the cost of a pool", pool({ cost: 2 })),
  row("the cost of a target", target({ cost: 2 })),
  row("rotation", pool({ rotation: "shared" })),
  row("former ids of a pool", pool({ formerly: ["oldest", "old"] })),
  row("partitionBy", pool({ partitionBy: { var: "zip" } })),
  row("maxAhead", pool({ maxAhead: { leads: 3, per: "ever" } })),
  row("missedTurns", pool({ missedTurns: { makeUp: 2 } })),
  row("credit", pool({ credit: { on: ["rejected"], within: "2d" } })),
  row("least-recent", pool({ strategy: { type: "least-recent" } })),
  row("sticky", pool({ strategy: { type: "sticky", key: { var: "a" } } })),
  row("least-loaded by value", pool({ strategy: { type: "least-loaded", by: "value" } })),
  row("a default strategy", { defaults: { pool: { strategy: { type: "random" } } } }),
  row("a computed weight", member({ weight: { var: "rep.w" } })),
  row("a computed tier", member({ tier: { var: "rep.t" } })),
  row("an sla", rule({ sla: { respondWithin: "5m" } })),
  row("a default sla", { defaults: { rule: { sla: { respondWithin: "5m" } } } }),
  row("an sla of the fallback", { fallback: { assign: [{ queue: "triage" }], sla: { respondWithin: "5m" } } }),
  row("otherwise wait", rule({ otherwise: "wait" })),
  row("a wait", rule({ assign: [{ pool: "main" }, { wait: "5m", for: ["capacity"] }] })),
  row("a wait in the fallback", { fallback: { assign: [{ wait: "5m" }] } }),
  row("an action on waiting", rule({ actions: [{ type: "a", on: ["assigned", "waiting"] }] })),
  row("a default action on waiting", { defaults: { rule: { actions: [{ type: "a", on: ["waiting"] }] } } }),
  row("an action of the fallback on waiting", {
    fallback: { assign: [{ queue: "triage" }], actions: [{ type: "a", on: ["waiting"] }] },
  }),
  row("steps for each role", rule({ assign: { rep: [{ pool: "main" }] } })),
  row("two roles", { roles: ["ae", "sdr"] }),
  row("exempt", target({ exempt: ["capacity"] })),
  row("counts", target({ counts: false })),
  row("away", target({ away: "backup" })),
  row("backlog", { backlog: [{ high: { var: "score" } }] }),
  row("weekStart", { weekStart: "sun" }),
  row("a rule for a time", rule({ active: { from: "2026-01-01" } })),
  row("a rule from a day to an instant of it", rule({ active: { from: "2026-01-02", until: "2026-01-01T20:00:00Z" } })),
  row("the rep chosen before in a step of a later role", {
    roles: ["ae", "sdr"],
    rules: [
      {
        id: "all",
        assign: {
          ae: [{ pool: "main" }],
          sdr: [{ pool: "main", requires: { "==": [{ var: "chosen.ae.pod" }, { var: "rep.pod" }] } }],
        },
      },
    ],
  }),
  row("the rep chosen before in a pool", {
    roles: ["ae", "sdr"],
    ...pool({ requires: { "!=": [{ var: "chosen.ae.id" }, { var: "rep.id" }] } }),
  }),
  row("a cap of a member in the rep's zone", member({ caps: [{ limit: 5, per: "day", timezone: "rep" }] })),
  row("a large cap on a calendar", pool({ caps: [{ limit: 100_000, per: "month" }] })),
  row("the largest rolling cap", pool({ caps: [{ limit: 1_000, per: "24h" }] })),
  row("the dearest lead", pool({ cost: 100 })),
  row("an sla of a year", rule({ sla: { respondWithin: "366d" } })),
  row("a wait in a schedule", { ...us, ...rule({ assign: [{ wait: "5m", hours: "us" }] }) }),
  row("week days that add up", {
    schedules: { us: { week: { "mon-fri": ["09:00-12:00"], "fri,sat": ["13:00-17:00"] } } },
  }),
];

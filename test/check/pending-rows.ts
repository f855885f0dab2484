import { type FaultRow, row } from "./fault-row.js";

const rule = (more: object) => ({ rules: [{ id: "all", assign: [{ pool: "main" }], ...more }] });
const pool = (more: object) => ({ pools: { main: { members: [{ rep: "ana" }], ...more } } });
const member = (more: object) => ({ pools: { main: { members: [{ rep: "ana", ...more }] } } });
const target = (more: object) => ({
  rules: [{ id: "all", rules: [{ id: "in", assign: [{ pool: "main", ...more }] }] }],
});
const pending = (name: string, keys: FaultRow["keys"], path: string) => row(name, keys, [path, "not_yet_executed"]);
const caps = [{ limit: 5, per: "day" }];
const us = { schedules: { us: { week: { "mon-fri": ["09:00-17:00"] } } } };

/** Each feature that this version refuses by name, in a document that has no other fault. */
export const PENDING_ROWS: readonly FaultRow[] = [
  pending("default hours by a schedule", { ...us, defaults: { rep: { hours: "us" } } }, "defaults.rep.hours"),
  pending("default hours of its own", { defaults: { rep: { hours: { week: {} } } } }, "defaults.rep.hours"),
  pending("a pool's hours by a schedule", { ...us, ...pool({ hours: "us" }) }, "pools.main.hours"),
  pending("default caps of reps", { defaults: { rep: { caps } } }, "defaults.rep.caps"),
  pending("default caps of pools", { defaults: { pool: { caps } } }, "defaults.pool.caps"),
  pending("caps of a pool", pool({ caps }), "pools.main.caps"),
  pending("caps of a member", member({ caps }), "pools.main.members[0].caps"),
  pending("buffers around absences", { defaults: { absence: { stopBefore: "1d" } } }, "defaults.absence"),
  pending("opensWithin", pool({ opensWithin: "2h" }), "pools.main.opensWithin"),
  pending("the cost of a pool", pool({ cost: 2 }), "pools.main.cost"),
  pending("the cost of a target", target({ cost: 2 }), "rules[0].rules[0].assign[0].cost"),
  pending("rotation", pool({ rotation: "shared" }), "pools.main.rotation"),
  pending("partitionBy", pool({ partitionBy: { var: "zip" } }), "pools.main.partitionBy"),
  pending("maxAhead", pool({ maxAhead: { leads: 3, per: "ever" } }), "pools.main.maxAhead"),
  pending("missedTurns", pool({ missedTurns: { makeUp: 2 } }), "pools.main.missedTurns"),
  pending("credit", pool({ credit: { on: ["rejected"], within: "2d" } }), "pools.main.credit"),
  pending("least-recent", pool({ strategy: { type: "least-recent" } }), "pools.main.strategy.type"),
  pending("sticky", pool({ strategy: { type: "sticky", key: { var: "a" } } }), "pools.main.strategy.type"),
  pending("least-loaded by value", pool({ strategy: { type: "least-loaded", by: "value" } }), "pools.main.strategy.by"),
  pending(
    "a default strategy",
    { defaults: { pool: { strategy: { type: "random" } } } },
    "defaults.pool.strategy.type",
  ),
  pending("a computed weight", member({ weight: { var: "rep.w" } }), "pools.main.members[0].weight"),
  pending("a computed tier", member({ tier: { var: "rep.t" } }), "pools.main.members[0].tier"),
  pending("an sla", rule({ sla: { respondWithin: "5m" } }), "rules[0].sla"),
  pending("a default sla", { defaults: { rule: { sla: { respondWithin: "5m" } } } }, "defaults.rule.sla"),
  pending(
    "an sla of the fallback",
    { fallback: { assign: [{ queue: "triage" }], sla: { respondWithin: "5m" } } },
    "fallback.sla",
  ),
  pending("otherwise wait", rule({ otherwise: "wait" }), "rules[0].otherwise"),
  pending("a wait", rule({ assign: [{ pool: "main" }, { wait: "5m", for: ["capacity"] }] }), "rules[0].assign[1].wait"),
  pending("a wait in the fallback", { fallback: { assign: [{ wait: "5m" }] } }, "fallback.assign[0].wait"),
  pending(
    "an action on waiting",
    rule({ actions: [{ type: "a", on: ["assigned", "waiting"] }] }),
    "rules[0].actions[0].on[1]",
  ),
  pending(
    "a default action on waiting",
    { defaults: { rule: { actions: [{ type: "a", on: ["waiting"] }] } } },
    "defaults.rule.actions[0].on[0]",
  ),
  pending(
    "an action of the fallback on waiting",
    { fallback: { assign: [{ queue: "triage" }], actions: [{ type: "a", on: ["waiting"] }] } },
    "fallback.actions[0].on[0]",
  ),
  pending("steps for each role", rule({ assign: { rep: [{ pool: "main" }] } }), "rules[0].assign"),
  pending("two roles", { roles: ["ae", "sdr"] }, "roles"),
  pending("exempt", target({ exempt: ["capacity"] }), "rules[0].rules[0].assign[0].exempt"),
  pending("counts", target({ counts: false }), "rules[0].rules[0].assign[0].counts"),
  pending("away", target({ away: "backup" }), "rules[0].rules[0].assign[0].away"),
  pending("backlog", { backlog: [{ high: { var: "score" } }] }, "backlog"),
  pending("weekStart", { weekStart: "sun" }, "weekStart"),
  pending("a rule for a time", rule({ active: { from: "2026-01-01" } }), "rules[0].active"),
];

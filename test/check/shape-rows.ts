import { type FaultRow, row } from "./fault-row.js";

const rule = (more: object) => ({ rules: [{ id: "all", assign: [{ pool: "main" }], ...more }] });
const assign = (...steps: unknown[]) => ({ rules: [{ id: "all", assign: steps }] });
const pool = (more: object) => ({ pools: { main: { members: [{ rep: "ana" }], ...more } } });
const keep = (name: string, kept: unknown, code: string) =>
  row(name, pool({ shortlist: { by: [{ high: { var: "rep.x" } }], keep: kept } }), ["pools.main.shortlist.keep", code]);
const member = (one: unknown) => ({ pools: { main: { members: [one] } } });
const field = (one: unknown) => ({ fields: { size: one } });
const nested = (levels: number): unknown => (levels === 0 ? true : { "!": nested(levels - 1) });

/** Faults of what a ruleset holds and of its shape. */
export const SHAPE_ROWS: readonly FaultRow[] = [
  row("another version of the language", { schema: 2 }, ["schema", "bad_value"]),
  row("an empty id", { id: "" }, ["id", "bad_id"]),
  row("an id with a control character", { id: "a\u0000b" }, ["id", "bad_id"]),
  row("an id with a lone surrogate", { id: "a\ud800" }, ["id", "bad_id"]),
  row("an id that is too long", { id: "x".repeat(256) }, ["id", "bad_id"]),
  row("an id that is a number", { id: 7 }, ["id", "wrong_type"]),
  row("no time zone", { timezone: undefined }, ["timezone", "missing_key"]),
  row("a misspelt key at the top", { rulez: [] }, ["rulez", "unknown_key"]),
  row("an unknown key at the top", { colour: "red" }, ["colour", "unknown_key"]),
  row(
    "a misspelt required key",
    { pools: undefined, polls: {} },
    ["polls", "unknown_key"],
    ["rules[0].assign[0].pool", "dangling_pool"],
  ),
  row("rules that are no list", { rules: {} }, ["rules", "wrong_type"]),
  row("a rule that is a text", { rules: ["all"] }, ["rules[0]", "wrong_type"]),
  row("a misspelt key of a rule", rule({ wehn: true }), ["rules[0].wehn", "unknown_key"]),
  row("a rule without id", { rules: [{ assign: [{ pool: "main" }] }] }, ["rules[0].id", "missing_key"]),
  row("a rule with neither assign nor rules", { rules: [{ id: "all" }] }, ["rules[0]", "missing_key"]),
  row("a rule with assign and rules", rule({ rules: [] }), ["rules[0]", "conflicting_keys"]),
  row("a misspelt assign", { rules: [{ id: "all", asign: [{ pool: "main" }] }] }, ["rules[0].asign", "unknown_key"]),
  row("a branch without rules in it", { rules: [{ id: "all", rules: [] }] }, ["rules[0].rules", "out_of_range"]),
  row(
    "a fault deep inside branches",
    { rules: [{ id: "a", rules: [{ id: "b", rules: [{ id: "c", assign: [{ pol: "main" }] }] }] }] },
    ["rules[0].rules[0].rules[0].assign[0].pol", "unknown_key"],
  ),
  row("an unknown word for otherwise", rule({ otherwise: "fallbak" }), ["rules[0].otherwise", "bad_value"]),
  row("a condition that is a text", rule({ when: "US" }), ["rules[0].when", "wrong_type"]),
  row("a condition that is a list", rule({ when: [{ "==": [1, 1] }] }), ["rules[0].when", "wrong_type"]),
  row("a condition that is a number", rule({ when: 1 }), ["rules[0].when", "wrong_type"]),
  row("a negative skipLast", rule({ repeat: { skipLast: -1 } }), ["rules[0].repeat.skipLast", "out_of_range"]),
  row("a skipLast with decimals", rule({ repeat: { skipLast: 1.5 } }), ["rules[0].repeat.skipLast", "wrong_type"]),
  row("an action without type", rule({ actions: [{ channel: "#a" }] }), ["rules[0].actions[0].type", "missing_key"]),
  row("an action on no outcome", rule({ actions: [{ type: "a", on: ["asigned"] }] }), [
    "rules[0].actions[0].on[0]",
    "bad_value",
  ]),
  row("an action on nothing", rule({ actions: [{ type: "a", on: [] }] }), ["rules[0].actions[0].on", "out_of_range"]),
  row("an active that is true", rule({ active: true }), ["rules[0].active", "bad_value"]),
  row("an active until no day", rule({ active: { until: "2026-02-30" } }), ["rules[0].active.until", "bad_instant"]),
  row("an sla of no duration", rule({ sla: { respondWithin: "5 min" } }), [
    "rules[0].sla.respondWithin",
    "bad_duration",
  ]),
  row("no steps", assign(), ["rules[0].assign", "out_of_range"]),
  row("a step that is a text", assign("main"), ["rules[0].assign[0]", "wrong_type"]),
  row("a step without target", assign({}), ["rules[0].assign[0]", "missing_key"]),
  row("a step with two targets", assign({ pool: "main", queue: "triage" }), ["rules[0].assign[0]", "conflicting_keys"]),
  row("a pool named by a number", assign({ pool: 5 }), ["rules[0].assign[0].pool", "wrong_type"]),
  row("a pool named by an empty text", assign({ pool: "" }), ["rules[0].assign[0].pool", "bad_id"]),
  row("a list of reps with a number", assign({ rep: ["ana", 5] }), ["rules[0].assign[0].rep[1]", "wrong_type"]),
  row("settings on a queue", assign({ queue: "triage", requires: true }), [
    "rules[0].assign[0].requires",
    "unknown_key",
  ]),
  row("unassigned without words", assign({ unassigned: true }), ["rules[0].assign[0].unassigned", "wrong_type"]),
  row("a pool without members", { pools: { main: {} } }, ["pools.main.members", "missing_key"]),
  row("a misspelt key of a pool", pool({ stratgy: {} }), ["pools.main.stratgy", "unknown_key"]),
  row("an empty id of a pool", { pools: { main: { members: [{ rep: "ana" }] }, "": { members: [] } } }, [
    'pools[""]',
    "bad_id",
  ]),
  row("a member that is a text", member("ana"), ["pools.main.members[0]", "wrong_type"]),
  row("a misspelt key of a member", member({ rep: "ana", wieght: 2 }), ["pools.main.members[0].wieght", "unknown_key"]),
  row("a misspelt rep", member({ rpe: "ana" }), ["pools.main.members[0].rpe", "unknown_key"]),
  row("a member that is nobody", member({ weight: 2 }), ["pools.main.members[0]", "missing_key"]),
  row("a member that is two", member({ rep: "ana", where: true }), ["pools.main.members[0]", "conflicting_keys"]),
  row("an unknown strategy", pool({ strategy: { type: "round-robbin" } }), ["pools.main.strategy.type", "bad_value"]),
  row("a strategy without type", pool({ strategy: {} }), ["pools.main.strategy.type", "missing_key"]),
  row("a key of another strategy", pool({ strategy: { type: "round-robin", by: "open" } }), [
    "pools.main.strategy.by",
    "unknown_key",
  ]),
  row("a shortlist by nothing", pool({ shortlist: { by: [] } }), ["pools.main.shortlist.by", "out_of_range"]),
  keep("a shortlist of none", 0, "out_of_range"),
  keep("a shortlist of fewer than none", -1, "out_of_range"),
  keep("a shortlist of one and a half", 1.5, "wrong_type"),
  keep("a shortlist of a half in no per cent", 0.5, "wrong_type"),
  keep("a share without its sign", "20", "bad_share"),
  keep("a share of nothing", "0%", "bad_share"),
  keep("a share of nothing, with decimals", "0.000%", "bad_share"),
  keep("a share over 100", "120%", "bad_share"),
  keep("a share just over 100", "100.5%", "bad_share"),
  keep("a share over 100 by a thousandth", "100.001%", "bad_share"),
  keep("a share with four decimals", "33.3333%", "bad_share"),
  keep("a share without decimals behind its point", "20.%", "bad_share"),
  keep("a share with a leading zero", "020%", "bad_share"),
  keep("a negative share", "-20%", "bad_share"),
  row("an order both ways", pool({ shortlist: { by: [{ high: 1, low: 1 }] } }), [
    "pools.main.shortlist.by[0]",
    "conflicting_keys",
  ]),
  row("a field without type", field({ normalize: ["trim"] }), ["fields.size.type", "missing_key"]),
  row("a field that says nothing", field({ note: "size" }), ["fields.size", "missing_key"]),
  row("a field of no type", field({ type: "strin" }), ["fields.size.type", "bad_value"]),
  row("a field given and derived", field({ type: "string", derive: { var: "a" } }), [
    "fields.size",
    "conflicting_keys",
  ]),
  row("a step of no cleaning", field({ type: "string", normalize: ["upper", "titlecase"] }), [
    "fields.size.normalize[1]",
    "bad_value",
  ]),
  row("an alias for a number", field({ type: "string", aliases: { a: 1 } }), ["fields.size.aliases.a", "wrong_type"]),
  row("a match of no kind", { tables: { t: { match: "exactly", entries: {} } } }, ["tables.t.match", "bad_value"]),
  row("an entry that is null", { tables: { t: { entries: { a: null } } } }, ["tables.t.entries.a", "wrong_type"]),
  row("a schedule on no day", { schedules: { us: { week: { moon: ["09:00-12:00"] } } } }, [
    "schedules.us.week.moon",
    "bad_days",
  ]),
  row("a schedule at no time", { schedules: { us: { week: { mon: ["9-12"] } } } }, [
    "schedules.us.week.mon[0]",
    "bad_block",
  ]),
  row("a holiday on no day", { holidays: { us: { "2026-02-30": "" } } }, ['holidays.us["2026-02-30"]', "bad_day"]),
  row("a capacity below 0", { defaults: { rep: { capacity: -1 } } }, ["defaults.rep.capacity", "out_of_range"]),
  row("hours that are a number", { defaults: { rep: { hours: 9 } } }, ["defaults.rep.hours", "wrong_type"]),
  row("a function", { note: () => 1 }, ["note", "not_json"]),
  row("NaN", { defaults: { rep: { capacity: Number.NaN } } }, ["defaults.rep.capacity", "not_json"]),
  row("a date object", { note: new Date(0) }, ["note", "not_json"]),
  row("a hole in a list", { queues: [undefined, "triage"] }, ["queues[0]", "not_json"]),
  row(
    "a throwing accessor",
    { note: Object.defineProperty({}, "x", { enumerable: true, get: fail }) },
    ["note", "wrong_type"],
    ["note.x", "unreadable"],
  ),
  row("a key named __proto__", JSON.parse('{"fields":{"__proto__":{"type":"string"}}}'), [
    "fields.__proto__",
    "refused_key",
  ]),
  row("a condition nested too deep", rule({ when: nested(100) }), [
    `rules[0].when${'["!"]'.repeat(61)}`,
    "limit_exceeded",
  ]),
];

function fail(): never {
  throw new Error("do not read me");
}

import { type FaultRow, row } from "./fault-row.js";

const rule = (more: object) => ({ rules: [{ id: "all", assign: [{ pool: "main" }], ...more }] });
const assign = (...steps: unknown[]) => ({ rules: [{ id: "all", assign: steps }] });
const members = (...all: unknown[]) => ({ pools: { main: { members: all } } });
const pool = (more: object) => ({ pools: { main: { members: [{ rep: "ana" }], ...more } } });
const field = (one: unknown) => ({ fields: { size: one } });
const arms = (...shares: number[]) =>
  field({ split: { arms: shares.map((share, index) => ({ arm: `a${index}`, share })) } });
const table = (more: object) => ({ tables: { sizes: { match: "range", ...more } } });
const look = { derive: { lookup: ["sizes", { var: "n" }] } };

/** Faults of meaning: each document has a sound shape. */
export const MEANING_ROWS: readonly FaultRow[] = [
  row("a step to no pool", assign({ pool: "mian" }), ["rules[0].assign[0].pool", "dangling_pool"]),
  row("a member of no pool", members({ pool: "other" }), ["pools.main.members[0].pool", "dangling_pool"]),
  row("a step to no queue", assign({ queue: "traige" }), ["rules[0].assign[0].queue", "dangling_queue"]),
  row("a fallback to no queue", { fallback: { assign: [{ queue: "x" }] } }, [
    "fallback.assign[0].queue",
    "dangling_queue",
  ]),
  row("holidays of no list", { schedules: { us: { week: {}, holidays: ["usa"] } } }, [
    "schedules.us.holidays[0]",
    "dangling_holidays",
  ]),
  row("hours of no schedule", { defaults: { rep: { hours: "us" } } }, ["defaults.rep.hours", "dangling_schedule"]),
  row("an sla in no schedule", rule({ sla: { respondWithin: "5m", hours: "us" } }), [
    "rules[0].sla.hours",
    "dangling_schedule",
  ]),
  row("a role that is none", { roles: ["ae"], rules: [{ id: "all", assign: { sdr: [{ pool: "main" }] } }] }, [
    "rules[0].assign.sdr",
    "dangling_role",
  ]),
  row("turns in no rotation", assign({ pool: "main", counts: "other" }), [
    "rules[0].assign[0].counts",
    "dangling_rotation",
  ]),
  row("a schedule called always", { schedules: { always: { week: {} } } }, ["schedules.always", "reserved_id"]),
  row("a rule id twice", { rules: [{ id: "all", rules: [{ id: "all", assign: [{ pool: "main" }] }] }] }, [
    "rules[0].rules[0].id",
    "duplicate_id",
  ]),
  row("a queue twice", { queues: ["triage", "triage"] }, ["queues[1]", "duplicate_id"]),
  row("a role twice", { roles: ["ae", "ae"] }, ["roles[1]", "duplicate_id"]),
  row(
    "an arm twice",
    field({
      split: {
        arms: [
          { arm: "a", share: 50 },
          { arm: "a", share: 50 },
        ],
      },
    }),
    ["fields.size.split.arms[1].arm", "duplicate_id"],
  ),
  row("a member twice", members({ rep: "ana" }, { rep: "ben" }, { rep: "ana" }), [
    "pools.main.members[2].rep",
    "duplicate_id",
  ]),
  row("a rep twice in a target", assign({ pool: "main" }, { rep: ["ana", "ben", "ana"] }), [
    "rules[0].assign[1].rep[2]",
    "duplicate_id",
  ]),
  row("a rep twice in a target of the fallback", { fallback: { assign: [{ rep: ["ana", "ana"] }] } }, [
    "fallback.assign[0].rep[1]",
    "duplicate_id",
  ]),
  row("no members", members(), ["pools.main.members", "empty_pool"]),
  row(
    "pools inside each other",
    { pools: { main: { members: [{ pool: "b" }] }, b: { members: [{ pool: "main" }, { rep: "ana" }] } } },
    ["pools.b.members", "pool_cycle"],
  ),
  row("a pool inside itself", members({ pool: "main" }, { rep: "ana" }), ["pools.main.members", "pool_cycle"]),
  row("all weights 0", members({ rep: "ana", weight: 0 }, { rep: "ben", weight: 0 }), [
    "pools.main.members",
    "zero_total_weight",
  ]),
  row("one weight 0", members({ rep: "ana", weight: 0 }, { rep: "ben" }), [
    "pools.main.members[0].weight",
    "bad_weight",
  ]),
  row("a negative weight", members({ rep: "ana", weight: -1 }), ["pools.main.members[0].weight", "bad_weight"]),
  row("a weight with four decimals", members({ rep: "ana", weight: 0.1234 }), [
    "pools.main.members[0].weight",
    "bad_weight",
  ]),
  row("a weight that is a text", members({ rep: "ana", weight: "2" }), ["pools.main.members[0].weight", "bad_weight"]),
  row("a default weight of 0", { defaults: { rep: { weight: 0 } } }, ["defaults.rep.weight", "bad_weight"]),
  row("a tier that is a text", members({ rep: "ana", tier: "first" }), ["pools.main.members[0].tier", "bad_tier"]),
  row("a field called rep", { fields: { "rep.region": { type: "string" } } }, [
    'fields["rep.region"]',
    "refused_field",
  ]),
  row("the lead's id worked out", { fields: { id: { derive: { var: "crm.id" } } } }, ["fields.id", "refused_field"]),
  row("a field called now", { fields: { now: { type: "string" } } }, ["fields.now", "refused_field"]),
  row("a field called chosen", { fields: { chosen: { type: "string" } } }, ["fields.chosen", "refused_field"]),
  row("a field with an empty name in its path", { fields: { "a..b": { type: "string" } } }, [
    'fields["a..b"]',
    "bad_field_name",
  ]),
  row("min above max", field({ type: "integer", min: 5, max: 4 }), ["fields.size.min", "min_above_max"]),
  row("a bound on a text", field({ type: "string", max: 4 }), ["fields.size.max", "misplaced_bound"]),
  row("a value that cleaning changes", field({ type: "string", normalize: ["upper"], values: ["us", "CA"] }), [
    "fields.size.values[0]",
    "value_misfit",
  ]),
  row("a value of another type", field({ type: "integer", values: ["1", "many"] }), [
    "fields.size.values[1]",
    "value_misfit",
  ]),
  row("a default of another type", field({ type: "integer", default: "5" }), ["fields.size.default", "default_misfit"]),
  row("a default on no day", field({ type: "date", default: "2026-02-30" }), ["fields.size.default", "default_misfit"]),
  row("a default that is no list", field({ type: "list", default: "a" }), ["fields.size.default", "default_misfit"]),
  row("aliases that collide", field({ type: "string", normalize: ["lower"], aliases: { USA: "us", usa: "gb" } }), [
    "fields.size.aliases.usa",
    "alias_collision",
  ]),
  row("an alias of another type", field({ type: "integer", aliases: { few: "3", many: "lots" } }), [
    "fields.size.aliases.many",
    "alias_misfit",
  ]),
  row("an alias for no value", field({ type: "string", values: ["us"], aliases: { usa: "gb" } }), [
    "fields.size.aliases.usa",
    "alias_misfit",
  ]),
  row(
    "fields derived from each other",
    { fields: { a: { derive: { var: "b.x" } }, b: { derive: { is: { a: 1 } } } } },
    ["fields.a", "field_cycle"],
  ),
  row("a field derived from itself", field({ derive: { "+": [{ var: "size" }, 1] } }), ["fields.size", "field_cycle"]),
  row(
    "a split by a field that needs it",
    { fields: { a: { split: { key: { var: "b" }, arms: [{ arm: "x", share: 100 }] } }, b: { derive: { var: "a" } } } },
    ["fields.a", "field_cycle"],
  ),
  row(
    "a field derived from itself, read by is in a list",
    { fields: { a: { derive: { is: [{ b: 1 }] } }, b: { derive: { var: "a" } } } },
    ["fields.a", "field_cycle"],
  ),
  row("a default of a split", field({ split: { arms: [{ arm: "a", share: 100 }] }, default: "a" }), [
    "fields.size.default",
    "default_without_effect",
  ]),
  row("shares below 100", arms(50, 49.999), ["fields.size.split.arms", "share_sum"]),
  row(
    "a negative share",
    arms(-10, 110),
    ["fields.size.split.arms[0].share", "bad_share"],
    ["fields.size.split.arms[1].share", "bad_share"],
  ),
  row(
    "a share with four decimals",
    arms(33.3333, 66.6667),
    ["fields.size.split.arms[0].share", "bad_share"],
    ["fields.size.split.arms[1].share", "bad_share"],
  ),
  row("a lookup in no table", field(look), ["fields.size.derive.lookup[0]", "dangling_table"]),
  row("a table without entries", { ...field(look), ...table({}) }, ["tables.sizes", "table_without_entries"]),
  row("ranges that overlap", table({ entries: { "1-10": "a", "10-20": "b" } }), [
    'tables.sizes.entries["10-20"]',
    "range_overlap",
  ]),
  row("a key that is no range", table({ entries: { few: "a" } }), ["tables.sizes.entries.few", "bad_range"]),
  row("a zone that is none", { timezone: "America/New_Yrok" }, ["timezone", "bad_zone"]),
  row("a zone of three letters", { schedules: { us: { timezone: "EST", week: {} } } }, [
    "schedules.us.timezone",
    "bad_zone",
  ]),
  row("an unknown operator", rule({ when: { equals: [{ var: "a" }, 1] } }), ["rules[0].when", "unknown_operator"]),
  row("a misspelt operator in a pool", { pools: { main: { members: [{ rep: "ana" }], requires: { anf: [true] } } } }, [
    "pools.main.requires",
    "unknown_operator",
  ]),
  row("a rule that reads a rep", rule({ when: { is: { "rep.region": "x" } } }), [
    'rules[0].when.is["rep.region"]',
    "wrong_scope",
  ]),
  row("a condition on a key of the rep", pool({ requires: { is: { "rep.capacity": 5 } } }), [
    'pools.main.requires.is["rep.capacity"]',
    "unknown_rep_attribute",
  ]),
  row("members by a key of the rep", members({ where: { is: { "rep.name": "Ana" } } }), [
    'pools.main.members[0].where.is["rep.name"]',
    "unknown_rep_attribute",
  ]),
  row("a shortlist by a key of the rep", pool({ shortlist: { by: [{ low: { var: "rep.open" } }] } }), [
    "pools.main.shortlist.by[0].low.var",
    "unknown_rep_attribute",
  ]),
  row("bounds of is that no value is within", rule({ when: { is: { size: { min: 10, max: 9 } } } }), [
    "rules[0].when.is.size.min",
    "range_reversed",
  ]),
  row("a where that reads the lead", members({ where: { is: { region: "x" } } }), [
    "pools.main.members[0].where.is.region",
    "wrong_scope",
  ]),
  row("a wait in the hours of nobody", assign({ wait: "5m", hours: "working" }), [
    "rules[0].assign[0].hours",
    "hours_of_nobody",
  ]),
  row("a wait of the fallback in the hours of nobody", { fallback: { assign: [{ wait: "5m", hours: "working" }] } }, [
    "fallback.assign[0].hours",
    "hours_of_nobody",
  ]),
  row("a wait of over a year", assign({ wait: "367d" }), ["rules[0].assign[0].wait", "too_long"]),
  row("an sla of over a year", rule({ sla: { respondWithin: "8785h" } }), ["rules[0].sla.respondWithin", "too_long"]),
  row("a default sla of over a year", { defaults: { rule: { sla: { respondWithin: "367d" } } } }, [
    "defaults.rule.sla.respondWithin",
    "too_long",
  ]),
  row(
    "an sla of the fallback of over a year",
    { fallback: { assign: [{ queue: "triage" }], sla: { respondWithin: "367d" } } },
    ["fallback.sla.respondWithin", "too_long"],
  ),
  row(
    "windows of a pool of over a year",
    pool({ opensWithin: "367d", credit: { on: ["rejected"], within: "367d" } }),
    ["pools.main.credit.within", "too_long"],
    ["pools.main.opensWithin", "too_long"],
  ),
  row("a buffer of over a year", { defaults: { absence: { stopBefore: "1d", resumeBefore: "367d" } } }, [
    "defaults.absence.resumeBefore",
    "too_long",
  ]),
  row("a rule active until before it begins", rule({ active: { from: "2026-02-01", until: "2026-01-31" } }), [
    "rules[0].active.until",
    "ends_before_start",
  ]),
  row("a rule active for no time", rule({ active: { from: "2026-02-01", until: "2026-02-01" } }), [
    "rules[0].active.until",
    "ends_before_start",
  ]),
  row(
    "a rule active until an instant before its day in every zone",
    rule({ active: { from: "2026-02-02", until: "2026-02-01T10:00:00Z" } }),
    ["rules[0].active.until", "ends_before_start"],
  ),
  row("a pool's cap in the zone of nobody", pool({ caps: [{ limit: 5, per: "day", timezone: "rep" }] }), [
    "pools.main.caps[0].timezone",
    "zone_of_nobody",
  ]),
  row(
    "a default cap of pools in the zone of nobody",
    { defaults: { pool: { caps: [{ limit: 5, per: "day", timezone: "rep" }] } } },
    ["defaults.pool.caps[0].timezone", "zone_of_nobody"],
  ),
  row("a rolling cap that keeps too much", pool({ caps: [{ limit: 1_001, per: "24h" }] }), [
    "pools.main.caps[0].limit",
    "cap_too_large",
  ]),
  row(
    "limits that are none",
    members({
      rep: "ana",
      caps: [
        { limit: -1, per: "day" },
        { limit: "5", per: "open" },
        { limit: null, per: "week" },
      ],
    }),
    ["pools.main.members[0].caps[0].limit", "bad_limit"],
    ["pools.main.members[0].caps[1].limit", "bad_limit"],
    ["pools.main.members[0].caps[2].limit", "bad_limit"],
  ),
  row(
    "a default cap of reps that reads the lead",
    { defaults: { rep: { caps: [{ limit: { var: "size" }, per: "day" }] } } },
    ["defaults.rep.caps[0].limit.var", "wrong_scope"],
  ),
  row("a cost of 0", pool({ cost: 0 }), ["pools.main.cost", "bad_cost"]),
  row("a cost of over 100", assign({ pool: "main", cost: 100.5 }), ["rules[0].assign[0].cost", "bad_cost"]),
  row("a cost with four decimals", { defaults: { pool: { cost: 0.1234 } } }, ["defaults.pool.cost", "bad_cost"]),
  row("a cost that is a text", assign({ rep: "ana", cost: "2" }), ["rules[0].assign[0].cost", "bad_cost"]),
  row("turns of which none may be ahead", pool({ maxAhead: { leads: 0, per: "ever" } }), [
    "pools.main.maxAhead.leads",
    "out_of_range",
  ]),
  row("a rule that reads who was chosen", rule({ when: { present: { var: "chosen.rep.id" } } }), [
    "rules[0].when.present.var",
    "undecided_role",
  ]),
  row("a field that reads who was chosen", field({ derive: { var: "chosen.rep.id" } }), [
    "fields.size.derive.var",
    "undecided_role",
  ]),
  row(
    "a step that reads who is chosen by it",
    assign({ pool: "main", requires: { present: { var: "chosen.rep.id" } } }),
    ["rules[0].assign[0].requires.present.var", "undecided_role"],
  ),
  row(
    "a step that reads who is chosen later",
    {
      roles: ["ae", "sdr"],
      rules: [{ id: "all", assign: { ae: [{ rep: { var: "chosen.sdr.partner" } }], sdr: [{ pool: "main" }] } }],
    },
    ["rules[0].assign.ae[0].rep.var", "undecided_role"],
  ),
  row(
    "a pool that reads who is chosen last",
    { roles: ["ae", "sdr"], ...pool({ shortlist: { by: [{ high: { "==": [{ var: "chosen.sdr.pod" }, 1] } }] } }) },
    ['pools.main.shortlist.by[0].high["=="][0].var', "undecided_role"],
  ),
  row("members by whether it is late", members({ where: { inSchedule: "us" } }, { rep: "ana" }), [
    "pools.main.members[0].where.inSchedule",
    "dangling_schedule",
  ]),
  row("a target expression that reads a rep", assign({ pool: { var: "rep.pool" } }), [
    "rules[0].assign[0].pool.var",
    "wrong_scope",
  ]),
];

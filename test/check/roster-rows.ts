import { type FaultRow, row } from "./fault-row.js";

const rep = (more: object) => ({ reps: [{ id: "ana", hours: "always", ...more }] });

/** Faults of a roster, checked against the small ruleset. */
export const ROSTER_ROWS: readonly FaultRow[] = [
  row("another version of the language", { schema: "1" }, ["schema", "bad_value"]),
  row("no reps", { reps: undefined }, ["reps", "missing_key"]),
  row("a misspelt key", rep({ capasity: 5 }), ["reps[0].capasity", "unknown_key"]),
  row("a rep without id", { reps: [{ hours: "always" }] }, ["reps[0].id", "missing_key"]),
  row("an id of control characters", rep({ id: "\u0007" }), ["reps[0].id", "bad_id"]),
  row("an id twice", { reps: [...rep({}).reps, ...rep({}).reps] }, ["reps[1].id", "duplicate_id"]),
  row("active: true", rep({ active: true }), ["reps[0].active", "bad_value"]),
  row("paused until no instant", rep({ paused: "tomorrow" }), ["reps[0].paused", "bad_instant"]),
  row("paused by a number", rep({ paused: 5 }), ["reps[0].paused", "wrong_type"]),
  row("open leads below 0", rep({ open: -1 }), ["reps[0].open", "out_of_range"]),
  row("a capacity with decimals", rep({ capacity: 1.5 }), ["reps[0].capacity", "wrong_type"]),
  row("a weight of 0", rep({ weight: 0 }), ["reps[0].weight", "bad_weight"]),
  row("a zone that is none", rep({ timezone: "Chicago" }), ["reps[0].timezone", "bad_zone"]),
  row("an attribute called like a key", rep({ attributes: { open: 3 } }), [
    "reps[0].attributes.open",
    "refused_attribute",
  ]),
  row("no hours anywhere", { reps: [{ id: "ana" }] }, ["reps[0]", "no_hours"]),
  row("hours of no schedule", rep({ hours: "us" }), ["reps[0].hours", "dangling_schedule"]),
  row("a backup who is nobody", rep({ backup: ["bne"] }), ["reps[0].backup[0]", "dangling_rep"]),
  row("a backup of oneself", rep({ backup: ["ana"] }), ["reps[0].backup[0]", "backup_of_oneself"]),
  row("a backup twice", { reps: [...rep({ backup: ["ben", "ben"] }).reps, { id: "ben", hours: "always" }] }, [
    "reps[0].backup[1]",
    "duplicate_id",
  ]),
  row("a cap that reads the lead", rep({ caps: [{ limit: { var: "size" }, per: "day" }] }), [
    "reps[0].caps[0].limit.var",
    "wrong_scope",
  ]),
  row("a cap by an operator that is none", rep({ caps: [{ limit: { plus: [1] }, per: "day" }] }), [
    "reps[0].caps[0].limit",
    "unknown_operator",
  ]),
  row(
    "a cap by a table that is none",
    rep({ caps: [{ limit: { lookup: ["caps", { var: "rep.level" }] }, per: "day" }] }),
    ["reps[0].caps[0].limit.lookup[0]", "dangling_table"],
  ),
  row("a rolling cap that keeps too much", rep({ caps: [{ limit: 2_000, per: "90m" }] }), [
    "reps[0].caps[0].limit",
    "cap_too_large",
  ]),
  row("a cap of less than nothing", rep({ caps: [{ limit: -1, per: "open" }] }), [
    "reps[0].caps[0].limit",
    "bad_limit",
  ]),
  row("an absence that ends before it begins", rep({ absences: [{ from: "2026-01-02", until: "2026-01-01" }] }), [
    "reps[0].absences[0].until",
    "ends_before_start",
  ]),
  row("an absence of no day", rep({ absences: [{ from: "2026-01-02", until: "2026-01-02" }] }), [
    "reps[0].absences[0].until",
    "ends_before_start",
  ]),
  row(
    "an absence of no instant",
    rep({ absences: [{ from: "2026-01-02T09:00:00Z", until: "2026-01-02T10:00:00+01:00" }] }),
    ["reps[0].absences[0].until", "ends_before_start"],
  ),
  row("a buffer of over a year", rep({ absences: [{ from: "2026-01-01", until: "2026-01-02", stopBefore: "400d" }] }), [
    "reps[0].absences[0].stopBefore",
    "too_long",
  ]),
  row("open leads in no pool", rep({ openIn: { man: 1 } }), ["reps[0].openIn.man", "dangling_pool"]),
  row("a cap per no period", rep({ caps: [{ limit: 1, per: "fortnight" }] }), ["reps[0].caps[0].per", "bad_period"]),
  row("an absence without end", rep({ absences: [{ from: "2026-01-01" }] }), [
    "reps[0].absences[0].until",
    "missing_key",
  ]),
  row(
    "an own schedule in a zone that is none",
    rep({ hours: { timezone: "Mars/Base", week: { mon: ["09:00-09:00"] } } }),
    ["reps[0].hours.timezone", "bad_zone"],
    ["reps[0].hours.week.mon[0]", "bad_block"],
  ),
];

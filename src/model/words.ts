/** The identifier of a rule, pool, rep, table …: 1–255 characters, well-formed, no control characters. */
export type Id = string;
/** An IANA time zone: `America/Chicago`. */
export type Zone = string;
/** Elapsed time in one unit: `30s`, `5m`, `36h`, `3d`. */
export type Duration = string;
/** A whole local day: `2026-11-26`. */
export type Day = string;
/** An instant with an offset: `2026-11-26T09:00:00-06:00`. */
export type Instant = string;
/** A half-open stretch of a day: `09:00-12:30`; `22:00-06:00` ends the next day. */
export type Block = string;
/** Days of the week: `mon`, `mon-fri`, `sat,sun`. */
export type Days = string;
/** The rep's own hours, no hours at all, or a schedule's id. */
export type Hours = "working" | "always" | Id;
/** A calendar period. */
export type Period = "hour" | "day" | "week" | "month";
/** What can stop a rep, in the order in which it is judged. */
export type Gate = "inactive" | "repeat" | "absent" | "paused" | "hours" | "requires" | "capacity" | "caps" | "ahead";
/** The four kinds of answer. */
export type Outcome = "assigned" | "queued" | "waiting" | "unassigned";

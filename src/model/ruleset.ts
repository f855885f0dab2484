import type { Field } from "./field.js";
import type { Condition } from "./json.js";
import type { Order } from "./order.js";
import type { Pool, PoolSettings } from "./pool.js";
import type { AbsenceSettings, RepSettings } from "./roster.js";
import type { Fallback, Rule, RuleSettings } from "./rule.js";
import type { Schedule } from "./schedule.js";
import type { Table } from "./table.js";
import type { Day, Id, Zone } from "./words.js";

/** The policy: who takes which lead. Plain JSON; facts about reps stand in the roster. */
export interface Ruleset {
  schema: 1;
  id: Id;
  note?: string;
  /** The calendar of caps, of days without a zone, of schedules and reps that name none. */
  timezone: Zone;
  weekStart?: "mon" | "sun" | "sat";
  /** Seeds splits and draws; default: `id`. */
  salt?: string;
  /** `strict` (default): missing is not zero. `jsonlogic`: coerce as json-logic-js does. */
  semantics?: "strict" | "jsonlogic";
  fields?: { [path: string]: Field };
  tables?: { [table: Id]: Table };
  holidays?: { [list: Id]: { [day: Day]: string } };
  schedules?: { [schedule: Id]: Schedule };
  queues?: Id[];
  /** Decided in this order; the first is the one a plain `assign` list fills. Default `["rep"]`. */
  roles?: Id[];
  /** Of every rep on every way, never exempt: licences, conflicts of interest. */
  requires?: Condition;
  pools: { [pool: Id]: Pool };
  rules: Rule[];
  fallback?: Fallback;
  /** Order of waiting leads; then oldest first. */
  backlog?: Order[];
  defaults?: { rule?: RuleSettings; pool?: PoolSettings; rep?: RepSettings; absence?: AbsenceSettings };
}

import * as z from "zod/mini";
import { field } from "./field.js";
import { condition } from "./json.js";
import { order } from "./order.js";
import { pool, poolSettings } from "./pool.js";
import { absenceSettings, repSettings } from "./roster.js";
import { fallback, rule, ruleSettings } from "./rule.js";
import { schedule } from "./schedule.js";
import { table } from "./table.js";
import { day, id, zone } from "./words.js";

/** `Ruleset["defaults"]`. */
export const defaults = z.strictObject(
  {
    rule: z.exactOptional(ruleSettings),
    pool: z.exactOptional(poolSettings),
    rep: z.exactOptional(repSettings),
    absence: z.exactOptional(absenceSettings),
  },
  "defaults",
);

/** See `Ruleset`. */
export const ruleset = z.strictObject(
  {
    schema: z.literal(1),
    id,
    note: z.exactOptional(z.string()),
    timezone: zone,
    weekStart: z.exactOptional(z.enum(["mon", "sun", "sat"])),
    salt: z.exactOptional(z.string()),
    semantics: z.exactOptional(z.enum(["strict", "jsonlogic"])),
    fields: z.exactOptional(z.record(z.string(), field)),
    tables: z.exactOptional(z.record(id, table)),
    holidays: z.exactOptional(z.record(id, z.record(day, z.string()))),
    schedules: z.exactOptional(z.record(id, schedule)),
    queues: z.exactOptional(z.array(id)),
    roles: z.exactOptional(z.array(id).check(z.minLength(1))),
    requires: z.exactOptional(condition),
    pools: z.record(id, pool),
    rules: z.array(rule),
    fallback: z.exactOptional(fallback),
    backlog: z.exactOptional(z.array(order)),
    defaults: z.exactOptional(defaults),
  },
  "ruleset",
);

import * as z from "zod/mini";
import { cap } from "../schema/cap.js";
import { arm, field, split } from "../schema/field.js";
import { order } from "../schema/order.js";
import { credit, maxAhead, member, missedTurns, pool, poolSettings, shortlist, strategy } from "../schema/pool.js";
import { absence, absenceSettings, rep, repSettings, roster } from "../schema/roster.js";
import { active, branch, fallback, leaf, repeat, ruleSettings, sla } from "../schema/rule.js";
import { defaults, ruleset } from "../schema/ruleset.js";
import { schedule } from "../schema/schedule.js";
import { table } from "../schema/table.js";
import { step } from "../schema/target.js";

/** The keys of each kind of object, by the name that its schema gives as its message. */
const KNOWN: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    absence: keysOf(absence),
    absenceSettings: keysOf(absenceSettings),
    active: keysOf(...active.def.options),
    arm: keysOf(arm),
    cap: keysOf(cap),
    credit: keysOf(credit),
    defaults: keysOf(defaults),
    fallback: keysOf(fallback),
    field: keysOf(...field.def.options),
    maxAhead: keysOf(maxAhead),
    member: keysOf(...member.def.options),
    missedTurns: keysOf(...missedTurns.def.options),
    order: keysOf(...order.def.options),
    pool: keysOf(pool),
    poolSettings: keysOf(poolSettings),
    rep: keysOf(rep),
    repSettings: keysOf(repSettings),
    repeat: keysOf(repeat),
    roster: keysOf(roster),
    rule: keysOf(leaf, branch),
    ruleSettings: keysOf(ruleSettings),
    ruleset: keysOf(ruleset),
    schedule: keysOf(schedule),
    shortlist: keysOf(shortlist),
    sla: keysOf(sla),
    split: keysOf(split),
    step: keysOf(...step.def.options),
    strategy: keysOf(...strategy.def.options),
    table: keysOf(table),
  }),
);

/** The keys that an object of this kind may have. */
export function knownKeys(kind: string): readonly string[] {
  return KNOWN.get(kind) ?? [];
}

function keysOf(...schemas: readonly z.core.$ZodType[]): readonly string[] {
  const shapes = schemas.filter((schema) => schema instanceof z.ZodMiniObject);
  return [...new Set(shapes.flatMap((schema) => Object.keys(schema.shape)))];
}

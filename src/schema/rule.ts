import * as z from "zod/mini";
import type { Rule } from "../model/rule.js";
import { condition, openMember } from "./json.js";
import { assign } from "./target.js";
import { count, dayOrInstant, duration, id, outcome } from "./words.js";

/** See `Action`. */
export const action = z.catchall(
  z.object(
    { type: z.string().check(z.minLength(1)), on: z.exactOptional(z.array(outcome).check(z.minLength(1))) },
    "action",
  ),
  openMember,
);

/** When a lead must be answered. */
export const sla = z.strictObject({ respondWithin: duration, hours: z.exactOptional(id) }, "sla");

/** How previous reps are passed over. */
export const repeat = z.strictObject({ skipLast: count, strict: z.exactOptional(z.literal(true)) }, "repeat");

const settings = {
  otherwise: z.exactOptional(z.enum(["fallback", "next-rule", "wait", "unassigned"])),
  sla: z.exactOptional(sla),
  repeat: z.exactOptional(repeat),
  actions: z.exactOptional(z.array(action)),
};

/** See `RuleSettings`. */
export const ruleSettings = z.strictObject(settings, "ruleSettings");

/** Whether a rule is read at all. */
export const active = z.union(
  [
    z.literal(false),
    z.strictObject({ from: z.exactOptional(dayOrInstant), until: z.exactOptional(dayOrInstant) }, "active"),
  ],
  "active",
);

const common = {
  ...settings,
  id,
  note: z.exactOptional(z.string()),
  active: z.exactOptional(active),
  when: z.exactOptional(condition),
};

/** A rule with `assign`. */
export const leaf = z.strictObject({ ...common, assign }, "rule");

/** A rule with `rules`. */
export const branch = z.strictObject({ ...common, rules: z.lazy(() => z.array(rule).check(z.minLength(1))) }, "rule");

/** See `Rule`. */
export const rule: z.ZodMiniType<Rule> = z.union([leaf, branch], "rule");

/** See `Fallback`. */
export const fallback = z.strictObject(
  { assign, sla: z.exactOptional(sla), actions: z.exactOptional(z.array(action)) },
  "fallback",
);

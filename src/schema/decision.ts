import * as z from "zod/mini";
import { explanation, reasonCode } from "./explanation.js";
import { action } from "./rule.js";
import { gate, id, outcome } from "./words.js";

const fingerprint = z.string().check(z.regex(/^[0-9a-f]{32}$/, "fingerprint"));

const assignment = z.strictObject({
  role: id,
  target: z.union([
    z.strictObject({ rep: id }),
    z.strictObject({ queue: id }),
    z.strictObject({ unassigned: z.string() }),
  ]),
  pool: z.nullable(id),
  handler: z.nullable(id),
  exempt: z.array(gate),
});

const note = z.strictObject({
  code: z.enum(["missing_required", "wrong_type", "unknown_value", "out_of_range", "refused_name", "limit_exceeded"]),
  path: z.string(),
  seen: z.nullable(z.string()),
});

const change = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("turn"),
    rotation: id,
    rep: id,
    step: z.int(),
    price: z.int(),
    enter: z.array(z.tuple([id, z.int()])),
    leave: z.array(id),
  }),
  z.strictObject({ type: z.literal("open"), rep: id, by: z.int() }),
]);

/** See `Decision`. */
export const decision = z.strictObject({
  leadId: z.nullable(z.string()),
  at: z.int(),
  attempt: z.int().check(z.minimum(1)),
  outcome,
  reason: reasonCode,
  rule: z.nullable(id),
  assignments: z.array(assignment),
  retryAt: z.nullable(z.int()),
  respondBy: z.nullable(z.int()),
  actions: z.array(action),
  notes: z.array(note),
  changes: z.array(change),
  ruleset: fingerprint,
  roster: fingerprint,
  explanation: z.nullable(explanation),
  environment: z.strictObject({ engine: z.string(), zones: z.string() }),
});

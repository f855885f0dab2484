import * as z from "zod";
import { explanation, reasonCode } from "./explanation.js";
import { action } from "./rule.js";
import { gate, id, outcome } from "./words.js";

const fingerprint = z.string().regex(/^[0-9a-f]{32}$/, "fingerprint");

const assignment = z.strictObject({
  role: id,
  target: z.union([
    z.strictObject({ rep: id }),
    z.strictObject({ queue: id }),
    z.strictObject({ unassigned: z.string() }),
  ]),
  pool: id.nullable(),
  handler: id.nullable(),
  exempt: z.array(gate),
});

const note = z.strictObject({
  code: z.enum(["missing_required", "wrong_type", "unknown_value", "out_of_range", "refused_name", "limit_exceeded"]),
  path: z.string(),
  seen: z.string().nullable(),
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
  leadId: z.string().nullable(),
  at: z.int(),
  attempt: z.int().min(1),
  outcome,
  reason: reasonCode,
  rule: id.nullable(),
  assignments: z.array(assignment),
  retryAt: z.int().nullable(),
  respondBy: z.int().nullable(),
  actions: z.array(action),
  notes: z.array(note),
  changes: z.array(change),
  ruleset: fingerprint,
  roster: fingerprint,
  explanation: explanation.nullable(),
  environment: z.strictObject({ engine: z.string(), zones: z.string() }),
});

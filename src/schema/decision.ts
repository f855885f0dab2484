import * as z from "zod/mini";
import { explanation, reasonCode } from "./explanation.js";
import { action } from "./rule.js";
import { gate, id, outcome } from "./words.js";

const fingerprint = z.string().check(z.regex(/^[0-9a-f]{32}$/, "fingerprint"));

/** See `Assignment`. */
export const assignment = z.strictObject({
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

/** A rotation, or one partition of it. */
const entryKey = z.string();
const counting = { counter: z.string(), at: z.int(), by: z.number(), keep: z.nullable(z.int()) };

/** See `Open`. */
export const open = z.strictObject({
  type: z.literal("open"),
  rep: id,
  by: z.number(),
  value: z.exactOptional(z.number()),
  at: z.exactOptional(z.int()),
});

/** See `OpenIn`. */
export const openIn = z.strictObject({ type: z.literal("open-in"), pool: entryKey, rep: id, by: z.number() });

const change = z.union([
  z.strictObject({
    type: z.literal("turn"),
    rotation: entryKey,
    rep: id,
    step: z.int(),
    price: z.int(),
    enter: z.array(z.tuple([id, z.int()])),
    leave: z.array(id),
  }),
  z.strictObject({ type: z.literal("owed"), rotation: entryKey, rep: id, by: z.union([z.literal(1), z.literal(-1)]) }),
  open,
  openIn,
  z.strictObject({ type: z.literal("count"), pool: entryKey, rep: z.nullable(id), ...counting }),
  z.strictObject({ type: z.literal("count"), pool: z.null(), rep: id, ...counting }),
  z.strictObject({
    type: z.literal("set-count"),
    pool: entryKey,
    rep: z.nullable(id),
    counter: z.string(),
    period: z.int(),
    count: z.number(),
  }),
  z.strictObject({ type: z.literal("partition"), rotation: entryKey, key: z.string() }),
  z.strictObject({ type: z.literal("deal"), rotation: entryKey, rep: id, to: z.array(z.tuple([id, z.int()])) }),
  z.strictObject({ type: z.literal("counted"), rep: id, open: z.int(), at: z.int() }),
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

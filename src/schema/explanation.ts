import * as z from "zod/mini";
import { REASONS, type ReasonCode } from "../model/reasons.js";
import { count, gate, id } from "./words.js";

/** See `ReasonCode`. */
export const reasonCode = z.enum(Object.keys(REASONS).filter(isReasonCode));

function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(REASONS, code);
}

const truth = z.enum(["true", "false", "undetermined", "limit_exceeded"]);

const seen = z.strictObject({ path: z.string(), value: z.string() });

const evidence = z.strictObject({ path: z.string(), clause: z.string(), result: truth, seen: z.array(seen) });

const ruleVerdict = z.strictObject({
  rule: id,
  path: z.string(),
  verdict: z.enum([...truth.options, "inactive", "unread"]),
  evidence: z.array(evidence),
});

const repVerdict = z.strictObject({
  rep: id,
  verdict: z.enum(["chosen", "later", "tier", "opening", "shortlist", ...gate.options]),
  eligibleAt: z.nullable(z.int()),
  numbers: z.record(z.string(), z.number()),
  evidence: z.array(evidence),
});

const stepVerdict = z.strictObject({
  rule: z.nullable(id),
  role: z.exactOptional(id),
  step: count,
  target: z.union([
    z.strictObject({ rep: z.array(id) }),
    z.strictObject({ pool: z.nullable(id) }),
    z.strictObject({ queue: z.nullable(id) }),
    z.strictObject({ unassigned: z.string() }),
    z.strictObject({ wait: z.nullable(z.int()) }),
  ]),
  result: z.enum(["taken", ...reasonCode.options]),
  again: z.boolean(),
  stopped: z.partialRecord(gate, count),
  eligible: count,
  candidates: z.array(repVerdict),
});

const arm = z.strictObject({ field: z.string(), arm: id });

/** See `Explanation`. */
export const explanation = z.discriminatedUnion("level", [
  z.strictObject({
    level: z.literal("brief"),
    rule: z.nullable(ruleVerdict),
    steps: z.array(stepVerdict),
    arms: z.array(arm),
  }),
  z.strictObject({
    level: z.literal("full"),
    rules: z.array(ruleVerdict),
    steps: z.array(stepVerdict),
    arms: z.array(arm),
  }),
]);

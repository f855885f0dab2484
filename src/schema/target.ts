import * as z from "zod/mini";
import { condition, expression, operation } from "./json.js";
import { duration, gate, id } from "./words.js";

const settings = {
  requires: z.exactOptional(condition),
  exempt: z.exactOptional(z.array(z.enum(["paused", "absent", "hours", "capacity", "caps", "repeat"]))),
  counts: z.exactOptional(z.union([z.literal(false), id], "counts")),
  cost: z.exactOptional(expression),
  away: z.exactOptional(z.enum(["skip", "backup", "cover"])),
};

const named = z.union([id, operation], "named");

/** See `Step`. */
export const step = z.union(
  [
    z.strictObject({ ...settings, pool: named }, "step"),
    z.strictObject(
      { ...settings, rep: z.union([id, z.array(id).check(z.minLength(1)), operation], "namedReps") },
      "step",
    ),
    z.strictObject({ queue: named }, "step"),
    z.strictObject({ unassigned: z.string() }, "step"),
    z.strictObject({ wait: duration, hours: z.exactOptional(id), for: z.exactOptional(z.array(gate)) }, "step"),
  ],
  "step",
);

const steps = z.array(step).check(z.minLength(1));

/** See `Assign`. */
export const assign = z.union([steps, z.record(id, steps)], "assign");

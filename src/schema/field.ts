import * as z from "zod/mini";
import { expression, json } from "./json.js";
import { id } from "./words.js";

const common = { note: z.exactOptional(z.string()), default: z.exactOptional(json) };

const given = z.strictObject(
  {
    ...common,
    type: z.enum(["string", "integer", "number", "boolean", "date", "instant", "list", "zip"]),
    normalize: z.exactOptional(z.array(z.enum(["trim", "lower", "upper", "digits", "fold"]))),
    aliases: z.exactOptional(z.record(z.string(), z.union([z.string(), z.null()], "alias"))),
    values: z.exactOptional(z.array(z.string())),
    min: z.exactOptional(z.number()),
    max: z.exactOptional(z.number()),
    required: z.exactOptional(z.literal(true)),
  },
  "field",
);

const derived = z.strictObject({ ...common, derive: expression }, "field");

/** One arm of a split. */
export const arm = z.strictObject({ arm: id, share: z.number() }, "arm");

/** See `Split`. */
export const split = z.strictObject({ arms: z.array(arm), key: z.exactOptional(expression) }, "split");

const divided = z.strictObject({ ...common, split }, "field");

/** See `Field`. */
export const field = z.union([given, derived, divided], "field");

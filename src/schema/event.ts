import * as z from "zod/mini";
import { count, id, instant } from "./words.js";

const every = { id, at: z.union([instant, z.int()]) };
const ofLead = { ...every, lead: id };
const ofHolder = { ...ofLead, rep: z.exactOptional(id) };

/** See `RoutingEvent`. */
export const event = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("accepted"), ...ofHolder }),
  z.strictObject({ type: z.literal("rejected"), ...ofHolder }),
  z.strictObject({ type: z.literal("no-show"), ...ofHolder }),
  z.strictObject({ type: z.literal("sla-missed"), ...ofHolder }),
  z.strictObject({ type: z.literal("closed"), ...ofLead }),
  z.strictObject({ type: z.literal("reopened"), ...ofLead }),
  z.strictObject({ type: z.literal("reassigned"), ...ofLead, to: z.exactOptional(id) }),
  z.strictObject({ type: z.literal("manually-assigned"), ...ofLead, rep: id }),
  z.strictObject({ type: z.literal("rep-left"), ...every, rep: id }),
  z.strictObject({ type: z.literal("counted"), ...every, rep: id, open: count }),
  z.strictObject({ type: z.literal("owed"), ...every, rotation: id, partition: z.exactOptional(id), rep: id }),
]);

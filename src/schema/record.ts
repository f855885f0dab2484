import * as z from "zod/mini";
import { assignment, open, openIn } from "./decision.js";
import { count, id } from "./words.js";

const text = z.string();
const paidTurn = z.strictObject({ rotation: text, rep: text, pool: text, holder: text });

/** See `LeadRecord`. */
export const record = z.strictObject({
  lead: id,
  status: z.enum(["open", "waiting", "unassigned", "returned", "closed"]),
  since: z.int(),
  attempt: count,
  tried: z.array(text),
  assignments: z.array(assignment),
  assignedAt: z.int(),
  acceptedAt: z.nullable(z.int()),
  turns: z.array(paidTurn),
  holds: z.array(z.union([open, openIn])),
  openedAt: z.int(),
  credited: z.boolean(),
});

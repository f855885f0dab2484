import * as z from "zod/mini";
import { openMember } from "./json.js";
import { count, id, instant } from "./words.js";

/** See `Lead`. */
export const lead = z.catchall(
  z.object({
    id: z.union([id, z.int()]),
    receivedAt: z.exactOptional(instant),
    previousReps: z.exactOptional(z.array(id)),
    attempts: z.exactOptional(count),
  }),
  openMember,
);

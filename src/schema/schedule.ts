import * as z from "zod/mini";
import { block, day, days, id, zone } from "./words.js";

/** See `Schedule`. */
export const schedule = z.strictObject(
  {
    note: z.exactOptional(z.string()),
    timezone: z.exactOptional(zone),
    week: z.record(days, z.array(block)),
    dates: z.exactOptional(z.record(day, z.array(block))),
    holidays: z.exactOptional(z.array(id)),
  },
  "schedule",
);

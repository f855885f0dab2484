import * as z from "zod/mini";
import { expression } from "./json.js";
import { capPeriod, zone } from "./words.js";

/** See `Cap`. */
export const cap = z.strictObject({ limit: expression, per: capPeriod, timezone: z.exactOptional(zone) }, "cap");

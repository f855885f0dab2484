import * as z from "zod/mini";
import type { Entries } from "../model/table.js";

const match = z.enum(["exact", "prefix", "range"]);

/** See `Entries`. */
export const entries: z.ZodMiniType<Entries> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), entries], "entry")),
);

/** See `Table`. */
export const table = z.strictObject(
  {
    note: z.exactOptional(z.string()),
    match: z.exactOptional(z.union([match, z.array(match).check(z.minLength(1))], "match")),
    entries: z.exactOptional(entries),
  },
  "table",
);

/** Entries that the host supplies, by table. */
export const suppliedTables = z.record(z.string(), entries);

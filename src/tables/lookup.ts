import type { Json } from "../model/json.js";

/** Reads a compiled table: one key per level. What is not found, and has no `*`, is `null`. */
export type Lookup = (keys: readonly Json[]) => Json;

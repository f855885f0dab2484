import type { Expr } from "./json.js";

/** Which value comes first. */
export type Order = { high: Expr } | { low: Expr };

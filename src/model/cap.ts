import type { Expr } from "./json.js";
import type { Duration, Period, Zone } from "./words.js";

/** A limit per calendar period (`day`), rolling window (`24h`) or on leads held now (`open`). */
export interface Cap {
  limit: number | Expr;
  per: Period | Duration | "open";
  timezone?: Zone | "rep";
}

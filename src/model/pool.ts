import type { Cap } from "./cap.js";
import type { Condition, Expr } from "./json.js";
import type { Order } from "./order.js";
import type { Duration, Hours, Id, Period } from "./words.js";

/** Reps who share leads in turns. */
export interface Pool extends PoolSettings {
  note?: string;
  /** Ids that it had before, the oldest first: it keeps the state that stands under them. */
  formerly?: Id[];
  members: Member[];
}

/** A rep by id, every rep of whom a condition over `rep` is true, or the members of another pool. */
export type Member = MemberSettings & ({ rep: Id } | { where: Condition } | { pool: Id });

/** What a member has beside being one. */
export interface MemberSettings {
  note?: string;
  weight?: number | Expr;
  /** Lower tiers first; the next only when nobody in the tier passes. Default 0. */
  tier?: number | Expr;
  caps?: Cap[];
}

/** What a pool inherits from `defaults.pool`. */
export interface PoolSettings {
  strategy?: Strategy;
  /** Before the strategy: the best 3, the best "20%"; without `keep`: the best and its equals. */
  shortlist?: { by: Order[]; keep?: number | string };
  /** Over lead, rep, chosen and now. */
  requires?: Condition;
  hours?: Hours;
  opensWithin?: Duration;
  caps?: Cap[];
  cost?: number | Expr;
  rotation?: Id;
  partitionBy?: Expr;
  maxAhead?: { leads: number; per: Period | "ever" };
  missedTurns?: "keep" | { makeUp: number };
  credit?: { on: ("rejected" | "reassigned" | "no-show")[]; within?: Duration; hours?: Hours };
}

/** How one of the eligible members is picked. */
export type Strategy =
  | { type: "round-robin" | "least-recent" | "fixed-order" | "random" }
  | { type: "lowest-count"; per: Period | "ever"; newcomer?: "average" | "zero" | "max" | "reset" }
  | { type: "least-loaded"; by?: "open" | "free" | "ratio" | "value" }
  | { type: "sticky"; key: Expr };

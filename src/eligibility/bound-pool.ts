import type { Compiled } from "../condition/compiled.js";
import type { Id } from "../model/words.js";
import type { Calendar } from "../time/calendar.js";
import type { OpeningHours } from "../time/opening-hours.js";
import type { BoundCap } from "./bound-cap.js";
import type { BoundRep } from "./bound-rep.js";
import type { CostPlan } from "./cost-plan.js";

/** A pool with its members of one roster. */
export interface BoundPool {
  readonly id: Id;
  /** The entry of the state in which its caps are counted. */
  readonly key: string;
  /** The entry of the state in which its turns are counted. */
  readonly rotation: string;
  /** The entry of the state that knows the partitions of its rotation. */
  readonly base: string;
  /** Which partition of the pool it is; `null`: the whole. */
  readonly partition: string | null;
  readonly policy: PoolPolicy;
  /** In member order. */
  readonly members: readonly BoundMember[];
  /** Whether the weight or tier of a member depends on the lead or the time. */
  readonly varies: boolean;
  /** What is counted of its turns: what the strategy or `maxAhead` of any pool of the rotation reads, each counter once. */
  readonly turnsRead: readonly TurnCount[];
  /** Whether a cap reads how many of its own leads the pool or a member holds. */
  readonly countsOpen: boolean;
}

/** A rep in a pool. */
export interface BoundMember {
  readonly rep: BoundRep;
  /** Reduced integer weight: only ratios within the pool matter. 0: the expression gave none for this lead. */
  readonly weight: number;
  readonly tier: number;
  /** What weight and tier follow from where they depend on the lead; `null`: they do not. */
  readonly variable: VariableMember | null;
  readonly caps: readonly BoundCap[];
  /** Position in member order: the last tie-break. */
  readonly position: number;
}

/** Weight and tier before the lead is known: a number, or an expression over lead, rep and now. */
export interface VariableMember {
  readonly weight: number | Compiled;
  readonly tier: number | Compiled;
}

/** What a pool's settings say once `defaults.pool` is inherited. */
export interface PoolPolicy {
  readonly requires: Compiled | null;
  readonly strategy: PoolStrategy;
  readonly shortlist: ShortlistPolicy | null;
  /** `working`: each rep's own. */
  readonly hours: "working" | OpeningHours;
  /** 0: off-hours reps do not count. */
  readonly opensWithinMs: number;
  readonly caps: readonly BoundCap[];
  readonly cost: CostPlan;
  /** The id under which its own entry stands, and by which it draws: the oldest that it had. */
  readonly entry: Id;
  /** The ids that it had before. */
  readonly formerly: readonly Id[];
  /** With whom turns are shared, as it stands in the state; by default with nobody. */
  readonly rotation: Id;
  readonly partitionBy: Compiled | null;
  readonly maxAhead: { readonly leads: number; readonly turns: TurnCount } | null;
  /** How many turns a member may miss and be owed; 0: none. */
  readonly makeUp: number;
  readonly credit: CreditPolicy | null;
}

/** A strategy, compiled. */
export type PoolStrategy =
  | { readonly type: "round-robin" | "least-recent" | "fixed-order" | "random" }
  | {
      readonly type: "lowest-count";
      readonly turns: TurnCount;
      readonly newcomer: "average" | "zero" | "max" | "reset";
    }
  | { readonly type: "least-loaded"; readonly by: "open" | "free" | "ratio" | "value" }
  | { readonly type: "sticky"; readonly key: Compiled };

/** Under which counter turns are counted, and per which calendar period; `null`: for ever. */
export interface TurnCount {
  readonly counter: string;
  readonly calendar: Calendar | null;
}

/** When a lead that comes back gives its rep a turn back. */
export interface CreditPolicy {
  readonly on: readonly ("rejected" | "reassigned" | "no-show")[];
  /** `null`: whenever it comes back. */
  readonly withinMs: number | null;
  /** `working`: the window runs in the rep's own hours. */
  readonly hours: "working" | OpeningHours;
}

/** A compiled shortlist. */
export interface ShortlistPolicy {
  readonly by: readonly { readonly value: Compiled; readonly high: boolean }[];
  readonly keep: Keep;
}

/** The best and its equals, the best so many, or the best share (in thousandths of a per cent). */
export type Keep =
  | { readonly kind: "equals" }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "share"; readonly thousandths: number };

import type { Compiled } from "../condition/compiled.js";
import type { BoundPool, PoolPolicy } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import type { MemberEntry } from "../eligibility/expand-members.js";
import type { RuleIndex } from "../matching/rule-index.js";
import type { LeafSettings, RuleNode } from "../matching/rule-node.js";
import type { RepSettings } from "../model/roster.js";
import type { Action } from "../model/rule.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import type { Preparation } from "../prepare/preparation.js";
import type { CompiledStep } from "./compiled-step.js";

/** A ruleset, compiled: all that a decision needs of it. */
export interface Program {
  readonly fingerprint: string;
  readonly preparation: Preparation;
  readonly rules: readonly RuleNode<Leaf>[];
  readonly index: RuleIndex;
  readonly fallback: FallbackPlan | null;
  readonly pools: ReadonlyMap<Id, PoolPlan>;
  readonly requires: Compiled | null;
  readonly queues: ReadonlySet<Id>;
  /** The role that a plain list of steps fills. */
  readonly role: Id;
  /** Step budget of one condition. */
  readonly steps: number;
  /** Step budget of all conditions of one decision. */
  readonly decisionSteps: number;
  /** What follows when a rule's condition runs out of steps. */
  readonly onLimit: "next-rule" | "unassigned";
  /** What reps inherit. */
  readonly repDefaults: RepSettings | undefined;
}

/** A pool before a roster says who is in it. */
export interface PoolPlan {
  readonly policy: PoolPolicy;
  readonly members: readonly MemberEntry[];
}

/** What stands at the end of a match. */
export interface Leaf {
  readonly steps: readonly CompiledStep[];
  readonly settings: LeafSettings;
}

/** Where a lead goes that no rule took. */
export interface FallbackPlan {
  readonly steps: readonly CompiledStep[];
  readonly repeat: LeafSettings["repeat"];
  readonly actions: readonly Action[];
}

/** A roster, bound to a program. */
export interface BoundRoster {
  readonly fingerprint: string;
  readonly reps: ReadonlyMap<Id, BoundRep>;
  readonly pools: ReadonlyMap<Id, BoundPool>;
  /** The reps whose open leads are kept in the state. */
  readonly tracked: ReadonlySet<Id>;
  readonly initial: State;
}

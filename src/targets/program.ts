import type { Compiled } from "../condition/compiled.js";
import type { RepBinding } from "../eligibility/bind-rep.js";
import type { BoundPool, PoolPolicy } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import type { EntryIds } from "../eligibility/entry-ids.js";
import type { MemberEntry } from "../eligibility/expand-members.js";
import type { RuleIndex } from "../matching/rule-index.js";
import type { LeafSettings, RuleNode } from "../matching/rule-node.js";
import type { Decision } from "../model/decision.js";
import type { Action } from "../model/rule.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import type { Preparation } from "../prepare/preparation.js";
import type { Calendar } from "../time/calendar.js";
import type { OpeningHours, OpeningPlan } from "../time/opening-hours.js";
import type { RoleSteps } from "./compile-steps.js";
import type { RosterTimes } from "./roster-times.js";

/** A ruleset, compiled: all that a decision needs of it. */
export interface Program {
  readonly fingerprint: string;
  readonly preparation: Preparation;
  readonly rules: readonly RuleNode<Leaf>[];
  readonly index: RuleIndex;
  readonly fallback: FallbackPlan | null;
  readonly pools: ReadonlyMap<Id, PoolPlan>;
  readonly entryIds: EntryIds;
  readonly requires: Compiled | null;
  readonly queues: ReadonlySet<Id>;
  /** In the order in which they are decided. */
  readonly roles: readonly Id[];
  /** The role that a plain list of steps fills. */
  readonly firstRole: Id;
  /** Whether decisions fill more than one role. */
  readonly severalRoles: boolean;
  /** Step budget of one condition. */
  readonly steps: number;
  /** Step budget of all conditions of one decision. */
  readonly decisionSteps: number;
  /** What follows when a rule's condition runs out of steps. */
  readonly onLimit: "next-rule" | "unassigned";
  /** Most partitions of one rotation. */
  readonly partitions: number;
  /** Seeds splits and draws. */
  readonly salt: string;
  /** The slot of the lead's `value`, where a strategy compares by it; −1: none does. */
  readonly valueSlot: number;
  /** What reps of a roster are bound with. */
  readonly repBinding: RepBinding;
  /** When something changes by itself, whoever the reps are. */
  readonly times: ProgramTimes;
  readonly backlog: readonly BacklogOrder[];
  /** Which engine and which zone data decide. */
  readonly environment: Decision["environment"];
}

/** Which value of waiting leads comes first. */
export interface BacklogOrder {
  readonly value: Compiled;
  readonly high: boolean;
}

/** When something about a ruleset changes by itself. */
export interface ProgramTimes {
  /** Hours of pools, and schedules that conditions ask about. */
  readonly hours: readonly OpeningPlan[];
  /** Calendars by which caps and strategies count. */
  readonly calendars: readonly Calendar[];
  /** Where rules become active and cease to be, in order. */
  readonly edges: readonly number[];
  /** Whether any expression reads the instant itself, or asks a schedule. */
  readonly readsNow: boolean;
  /** For which instants expressions compare that of the decision; most depend on the lead, some on the rep. */
  readonly instants: readonly { readonly value: Compiled; readonly readsRep: boolean }[];
}

/** A pool before a roster says who is in it. */
export interface PoolPlan {
  readonly policy: PoolPolicy;
  readonly members: readonly MemberEntry[];
}

/** What stands at the end of a match. */
export interface Leaf {
  readonly roles: readonly RoleSteps[];
  readonly settings: LeafSettings;
  readonly sla: SlaPlan | null;
}

/** By when whoever has the lead must respond. */
export interface SlaPlan {
  readonly withinMs: number;
  /** `working`: in the hours of the rep who has it. */
  readonly hours: "working" | OpeningHours;
}

/** Where a lead goes that no rule took. */
export interface FallbackPlan {
  readonly roles: readonly RoleSteps[];
  readonly sla: SlaPlan | null;
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
  readonly times: RosterTimes;
  readonly initial: State;
}

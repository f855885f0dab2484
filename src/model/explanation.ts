import type { ReasonCode } from "./reasons.js";
import type { Gate, Id } from "./words.js";

/** How much a decision explains. */
export type ExplainLevel = "none" | "brief" | "full";

/** Why a decision is as it is, as plain data. */
export type Explanation = BriefExplanation | FullExplanation;

/** Bounded in size whatever the ruleset's: the deciding rule, and per step tried a count per gate and the first ten. */
export interface BriefExplanation {
  readonly level: "brief";
  readonly rule: RuleVerdict | null;
  readonly steps: readonly StepVerdict[];
  readonly arms: readonly ArmVerdict[];
}

/** Every rule in order, every step tried with every candidate. */
export interface FullExplanation {
  readonly level: "full";
  readonly rules: readonly RuleVerdict[];
  readonly steps: readonly StepVerdict[];
  readonly arms: readonly ArmVerdict[];
}

/** What a condition came to. */
export type Truth = "true" | "false" | "undetermined" | "limit_exceeded";

/** One rule or branch: what its `when` came to, or why it was not asked. */
export interface RuleVerdict {
  readonly rule: Id;
  /** Where it stands: `rules[1].rules[0]`. */
  readonly path: string;
  /** `inactive`: switched off; `unread`: an earlier rule decided, or its branch was not true. */
  readonly verdict: Truth | "inactive" | "unread";
  readonly evidence: readonly Evidence[];
}

/** One clause that made a condition what it is, with the values seen. */
export interface Evidence {
  /** Where the clause stands: `rules[0].when.and[1]`. */
  readonly path: string;
  /** The clause in words: `employees >= 200`. */
  readonly clause: string;
  readonly result: Truth;
  readonly seen: readonly Seen[];
}

/** A value that a clause read. */
export interface Seen {
  /** `employees`, `rep.region`. */
  readonly path: string;
  /** Its JSON, escaped and cut at 80 characters; `missing`, or `unknown`. */
  readonly value: string;
}

/** One step of the deciding rule (or of an earlier one that passed on, or of the fallback). */
export interface StepVerdict {
  /** The rule; `null`: the fallback. */
  readonly rule: Id | null;
  /** The role that the step is for, where the ruleset has several. */
  readonly role?: Id;
  /** Position in `assign`, from 0. */
  readonly step: number;
  readonly target:
    | { readonly rep: readonly Id[] }
    | { readonly pool: Id | null }
    | { readonly queue: Id | null }
    | { readonly unassigned: string }
    /** Until when, epoch milliseconds; `null`: it did not hold. */
    | { readonly wait: number | null };
  /** `taken`, or why nobody was. */
  readonly result: "taken" | ReasonCode;
  /** `true`: the second round, in which reps who had this lead may have it again. */
  readonly again: boolean;
  /** How many candidates each gate stopped. */
  readonly stopped: { readonly [gate in Gate]?: number };
  /** How many candidates passed every gate. */
  readonly eligible: number;
  /**
   * Of a pool in pick order, the chosen first: the first ten that passed (brief), or those and then all others in member
   * order (full). Of a rep target the chosen (brief), or all in the order in which they are named (full).
   */
  readonly candidates: readonly RepVerdict[];
}

/** What became of one candidate. */
export interface RepVerdict {
  readonly rep: Id;
  /** A gate: stopped there. `tier`, `opening`, `shortlist`: passed the gates, but others came first. `later`: not their turn. */
  readonly verdict: "chosen" | "later" | "tier" | "opening" | "shortlist" | Gate;
  /** The first instant at which that gate opens, where it is known; epoch milliseconds. */
  readonly eligibleAt: number | null;
  /** The numbers used, e.g. `{ "open": 12, "capacity": 12 }` or `{ "credit": 17, "weight": 2, "last": 4 }`. */
  readonly numbers: { readonly [name: string]: number };
  /** For `requires`: the clauses that failed. */
  readonly evidence: readonly Evidence[];
}

/** The arm that a split put the lead in. */
export interface ArmVerdict {
  readonly field: string;
  readonly arm: Id;
}

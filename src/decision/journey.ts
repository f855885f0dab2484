import type { Scope } from "../condition/scope.js";
import type { Reading } from "../matching/read-rules.js";
import type { RuleNode } from "../matching/rule-node.js";
import type { Note } from "../model/decision.js";
import type { Action } from "../model/rule.js";
import type { PreparedLead } from "../prepare/prepared.js";
import type { Leaf, SlaPlan } from "../targets/program.js";
import type { RolesTaken } from "../targets/take-roles.js";

/** A lead's way through the ruleset: the rules that were true one after the other, and how far their steps came. */
export interface Journey {
  /** In the order of reading; the last one took the lead, or nobody did. */
  readonly stages: readonly Stage[];
  /** The last rule that was true; `null`: none was. */
  readonly deciding: RuleNode<Leaf> | null;
  /** The rule whose condition ran out of steps, where the host wants to stop there. */
  readonly stopped: RuleNode<Leaf> | null;
  /** What holds the lead back at the end of its way: a wait step, or a rule that waits; `null`: nothing. */
  readonly held: "wait" | "otherwise" | null;
}

/** The steps of one rule, or of the fallback. */
export interface Stage extends RolesTaken {
  /** `null`: the fallback. */
  readonly node: RuleNode<Leaf> | null;
  readonly actions: readonly Action[];
  readonly sla: SlaPlan | null;
}

/** A lead that came to the end of its way. */
export interface Arrival {
  readonly prepared: PreparedLead;
  readonly journey: Journey;
  /** How conditions were read, and are read again to explain. */
  readonly reading: Reading;
  /** With which the steps were taken. */
  readonly scope: Scope;
  /** What was noted on the way. */
  readonly noted: readonly Note[];
  /** Of a lead that waits: when it is worth routing it again. */
  readonly retryAt: number | null;
}

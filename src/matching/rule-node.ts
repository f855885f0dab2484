import type { Compiled } from "../condition/compiled.js";
import type { Action, RuleSettings } from "../model/rule.js";
import type { Id } from "../model/words.js";

/**
 * One rule or branch in reading order (depth first). A branch's rules follow it; `end` is the position behind the last of
 * them, where reading goes on when the branch is not true.
 */
export interface RuleNode<Leaf> {
  readonly id: Id;
  /** Where it stands in the ruleset: `rules[1].rules[0]`. */
  readonly path: string;
  readonly position: number;
  readonly end: number;
  /** Position of the branch that it stands in; −1 at the top. */
  readonly parent: number;
  /** `false`: never; a window: between these instants, the end excluded. */
  readonly active: boolean | ActiveWindow;
  /** `null`: always true. */
  readonly when: Compiled | null;
  /** `null`: a branch. */
  readonly leaf: Leaf | null;
}

/** When a rule is active, in epoch milliseconds; without a bound ±Infinity. */
export interface ActiveWindow {
  readonly from: number;
  readonly until: number;
}

/** What a leaf has after inheritance: its own, else its branches' from the inside out, else `defaults.rule`, else the defaults. */
export interface LeafSettings {
  readonly otherwise: NonNullable<RuleSettings["otherwise"]>;
  readonly sla: RuleSettings["sla"] | undefined;
  readonly repeat: NonNullable<RuleSettings["repeat"]>;
  /** The defaults' first, then the branches' from the outside in, then its own. */
  readonly actions: readonly Action[];
}

import type { Json } from "../model/json.js";
import type { LeadValue } from "./value.js";

/** What `rep.…` reads: the rep's attributes and `id`. */
export type RepRecord = { readonly [name: string]: Json };

/** Everything that an expression can read while it is evaluated, and its budget. One per decision, reused for each condition. */
export interface Scope {
  /** The prepared lead, by slot. */
  readonly lead: readonly LeadValue[];
  /** The rep under judgement; `null` outside member conditions. */
  rep: RepRecord | null;
  /** The reps chosen for earlier roles of the decision; what `chosen.<role>` reads. */
  chosen: { readonly [role: string]: RepRecord };
  /** Epoch milliseconds of the decision; what `now` reads. */
  readonly now: number;
  /** The item under an iterator (`some`, `map` …): the root of `var` inside one. */
  item: Json;
  /** Steps left for the condition under evaluation. */
  steps: number;
  /** Steps left for all conditions of the decision together. */
  remaining: number;
  /** Whether the condition under evaluation ran out of steps. */
  exceeded: boolean;
  /** Where conditions stand that ended unknown because they ran out of steps: a decision tells of each. */
  overruns: Set<string>;
}

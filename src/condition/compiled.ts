import type { Json } from "../model/json.js";
import type { Lookup } from "../tables/lookup.js";
import type { Operator } from "./operators.js";
import type { Scope } from "./scope.js";
import type { LeadValue, Value } from "./value.js";

/** Gives the value of a compiled expression. It never throws and leaves nothing behind in the scope but its cost. */
export type Evaluate = (scope: Scope) => Value;

/** A path that an expression reads outside iterator bodies, for evidence. */
export interface Read {
  readonly path: string;
  readonly read: (scope: Scope) => LeadValue;
}

/** An expression made ready: a closure to evaluate it, and what evidence and the rule index need to know of it. */
export interface Compiled {
  /** Where it stands in the ruleset: `rules[0].when.and[1]`. Of a read that several operations share: in the first of them. */
  readonly path: string;
  /** Its JSON; of a clause of `is`, the operation that it stands for. */
  readonly source: Json;
  /** `null`: a literal or a list. `is` compiles to `and`. */
  readonly operator: Operator | null;
  /** The operands that are evaluated where the expression stands: of an iterator without its body. */
  readonly operands: readonly Compiled[];
  /** What a literal comes to; `undefined`: no literal. */
  readonly literal: Json | undefined;
  /** The slot that a `var` without default reads; −1: none. */
  readonly slot: number;
  /** The paths that this node itself reads. */
  readonly reads: readonly Read[];
  /** How many nodes it has, bodies included: what one evaluation inside an iterator costs. */
  readonly nodes: number;
  readonly evaluate: Evaluate;
}

/** Missing is not zero (`strict`), or everything is coerced as json-logic-js does. */
export type Semantics = "strict" | "jsonlogic";

/** What the expressions of one ruleset share. */
export interface CompileContext {
  readonly slotOf: (path: string) => number;
  /** Told of each expression that reads the instant of the decision itself. */
  readonly noteNow?: () => void;
  /** Given expressions for the instants at which comparisons with the instant of the decision may come out otherwise. */
  readonly noteInstant?: (expression: Compiled) => void;
  readonly lookups: ReadonlyMap<string, Lookup>;
  readonly semantics: Semantics;
  /** What `daysBetween` and `inSchedule` ask; absent where there is no ruleset. */
  readonly time?: ConditionTimes;
}

/** What conditions may ask of time, in the ruleset's zone. */
export interface ConditionTimes {
  /** Whole local days from one day or instant to another; `null`: one of them is neither. */
  readonly daysBetween: (first: unknown, second: unknown) => number | null;
  /** Whether a schedule of the ruleset is open at an instant. */
  readonly schedule: (id: string) => (instant: number) => boolean;
}

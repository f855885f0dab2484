import type { Limits } from "../model/limits.js";
import type { Semantics } from "./compiled.js";

/** What there is to know of an expression's surroundings before it is checked. */
export interface CheckContext {
  /** A condition: it must be an operation or a boolean. */
  readonly root: boolean;
  /** What it may read: the lead alone, the rep alone (`where`), or both. */
  readonly scope: "lead" | "rep" | "both";
  /** How many keys a lookup in each table takes. */
  readonly tables: ReadonlyMap<string, number>;
  /** The schedules of the ruleset, and its roles, in text order. */
  readonly schedules: readonly string[];
  readonly roles: readonly string[];
  /** Those roles for which a rep may have been chosen when the expression is evaluated. */
  readonly decided: readonly string[];
  readonly limits: Limits;
  readonly semantics: Semantics;
  /** The known word that is nearest to a misspelt one, if any is near. */
  readonly suggest: (word: string, known: readonly string[]) => string | null;
  /** Inside an iterator's body, where paths begin at the item. */
  readonly inItem: boolean;
}

/** What a clause asks for. */
export const CLAUSE = Object.freeze({
  /** Loosely equal to a text. */
  text: 0,
  /** Exactly a text. */
  same: 1,
  /** A text that begins so. */
  prefix: 2,
  /** Loosely equal to a number, true and false being 1 and 0. */
  number: 3,
  /** Missing or null. */
  nothing: 4,
  /** Exactly one of several scalars. */
  oneOf: 5,
  /** A number that is at least, above, at most, below another. */
  from: 6,
  above: 7,
  upTo: 8,
  below: 9,
});

/** Where reading clauses ends: the condition is true; it is not; it has no clauses, so that it must be evaluated. */
export const IS_TRUE = -1;
export const IS_NOT_TRUE = -2;
export const UNSAID = -3;

/**
 * Which texts make a rule true that is a leaf in no branch: any one of those it asks for (`each`), all of them together
 * (`all`), or they do not suffice.
 */
export type Settled = "each" | "all" | "no";

/**
 * The conditions of all rules that are plain, laid out in a row. A clause is five numbers: its kind; the slot that it reads
 * (of a bound: which of the numeric slots); its place in `texts`, `numbers` or `sets`; where it goes on if it holds, and if
 * not. Of a plain lead (`readPlain`) clauses charge no steps, so that asking them and evaluating the condition come to the
 * same; one that is undetermined counts as not holding, which under `and` and `or` makes no difference to being true.
 */
export interface Clauses {
  /** By position of the rule: its first clause, or how it ends without one. */
  readonly starts: Int32Array;
  /** The same of each leaf that is said wholly: its own condition and those of the branches around it. Else `UNSAID`. */
  readonly leaves: Int32Array;
  /** By position: how far what the rule is listed under settles it; see `Settled`. */
  readonly settled: readonly Settled[];
  /** By position: the branch that the rule stands in; −1 at the top. */
  readonly parents: Int32Array;
  /** Whether all leaves are said wholly. */
  readonly complete: boolean;
  readonly code: Int32Array;
  readonly texts: readonly string[];
  readonly numbers: Float64Array;
  readonly sets: readonly ReadonlySet<unknown>[];
  /** The slots that clauses read. */
  readonly slots: readonly number[];
  /** Those that are compared with bounds. */
  readonly numeric: readonly number[];
}

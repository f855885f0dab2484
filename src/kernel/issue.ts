/**
 * One fault in a ruleset, a roster or a call: where it stands, what is wrong and what to do about it.
 */
export interface Issue {
  /** Where: `rules[1].when.is.country`; the empty text is the whole document. */
  readonly path: string;
  /** A stable code, e.g. `unknown_key`. */
  readonly code: string;
  /** A lower-case sentence with the user's value in backticks. */
  readonly message: string;
  /** What to change. */
  readonly remedy: string;
}

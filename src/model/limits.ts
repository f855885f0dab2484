/** Bounds that keep a decision short and a load finite. The host may change them; a ruleset cannot. */
export interface Limits {
  /** Rules and branches in a ruleset. */
  readonly rules: number;
  /** Depth of a condition, of rules in rules and of any JSON in a document. */
  readonly depth: number;
  /** Nodes of one condition. */
  readonly conditionNodes: number;
  /** Literals in one list of a condition; beyond: a table. */
  readonly listLiterals: number;
  /** Entries of one table. */
  readonly tableEntries: number;
  /** JSON values in a document (ruleset, roster or supplied tables). */
  readonly documentNodes: number;
  /** Characters of all texts in a document. */
  readonly documentCharacters: number;
  /** Partitions of one rotation; leads of any other value share one partition more. */
  readonly partitions: number;
  /** Steps that one condition may take; list and text operators are charged by what they read. */
  readonly steps: number;
  /** Steps that all conditions of the rules may take together; what steps ask of reps and derived fields have as many each. */
  readonly decisionSteps: number;
  /** Of what is read of a lead: characters of one text, items of one list, keys of one object, nesting. */
  readonly leadText: number;
  readonly leadList: number;
  readonly leadKeys: number;
  readonly leadDepth: number;
}

/** The limits unless the host says otherwise. */
export const DEFAULT_LIMITS: Limits = Object.freeze({
  rules: 100_000,
  depth: 64,
  conditionNodes: 1_000,
  listLiterals: 5_000,
  tableEntries: 1_000_000,
  documentNodes: 8_000_000,
  documentCharacters: 32_000_000,
  partitions: 1_000,
  steps: 10_000,
  decisionSteps: 100_000,
  leadText: 10_000,
  leadList: 1_000,
  leadKeys: 1_000,
  leadDepth: 16,
});

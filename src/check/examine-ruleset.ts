import type { Issue } from "../kernel/issue.js";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Table } from "../model/table.js";
import { ruleset as rulesetSchema } from "../schema/ruleset.js";
import { table as tableSchema } from "../schema/table.js";
import { defaultZones } from "../time/default-zones.js";
import type { Zones } from "../time/zones.js";
import { checkCaps } from "./check-caps.js";
import { checkCosts } from "./check-costs.js";
import { checkDuplicates } from "./check-duplicates.js";
import { checkDurations } from "./check-durations.js";
import { checkExpressions } from "./check-expressions.js";
import { checkFieldCycles } from "./check-field-cycles.js";
import { checkFields } from "./check-fields.js";
import { checkHours } from "./check-hours.js";
import { checkMembers } from "./check-members.js";
import { checkPoolCycles } from "./check-pool-cycles.js";
import { checkReferences } from "./check-references.js";
import { checkSize } from "./check-size.js";
import { checkActive } from "./check-spans.js";
import { checkTables, type SuppliedTables } from "./check-tables.js";
import { checkWeights } from "./check-weights.js";
import { checkZones } from "./check-zones.js";
import type { Draft } from "./draft.js";
import { createExamination } from "./examination.js";
import { readDocument } from "./read-document.js";
import { type ReadTables, readTables } from "./read-tables.js";
import { sortIssues } from "./sort-issues.js";

/** What the check of a ruleset depends on beside the ruleset. */
export interface RulesetOptions {
  /** Entries that the host supplies for tables that have none: by table, as in `entries`. */
  readonly tables?: unknown;
  readonly limits?: Partial<Limits>;
  /** Time-zone data; by default those of the runtime (`Intl`). */
  readonly zones?: Zones;
}

/** A ruleset as it was read, and every issue with it. */
export interface ExaminedRuleset {
  /** A copy, if nothing is wrong with its shape. */
  readonly ruleset: Ruleset | undefined;
  readonly issues: readonly Issue[];
}

const CHECKS = Object.freeze([
  checkSize,
  checkDuplicates,
  checkReferences,
  checkHours,
  checkZones,
  checkDurations,
  checkActive,
  checkFields,
  checkFieldCycles,
  checkMembers,
  checkWeights,
  checkCosts,
  checkCaps,
  checkPoolCycles,
  checkExpressions,
]);

/** Reads a ruleset and finds every issue: with what it holds, its shape and its meaning. */
export function examineRuleset(document: unknown, options: RulesetOptions = {}): ExaminedRuleset {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return examineRulesetWith(readTables(options.tables, limits), document, limits, options.zones);
}

/** The same with tables of the host that were read before. */
export function examineRulesetWith(
  host: ReadTables,
  document: unknown,
  limits: Limits,
  zones: Zones = defaultZones(),
): ExaminedRuleset {
  const { draft, sound, issues } = readDocument(document, rulesetSchema, limits);
  const readable: Draft<Ruleset> | undefined = sound ?? draft;
  if (readable === undefined) return { ruleset: undefined, issues: sortIssues([...issues, ...host.issues]) };
  const supplied: SuppliedTables = {
    entries: host.entries,
    isSound: (table): table is Table => sound !== undefined || tableSchema.safeParse(table).success,
  };
  const examination = createExamination(readable, limits, zones);
  const shape = new Set(issues.map(({ path }) => path));
  const meaning = [...CHECKS.flatMap((check) => check(examination)), ...checkTables(examination, supplied)].filter(
    ({ path }) => !shape.has(path),
  );
  return { ruleset: sound, issues: sortIssues([...issues, ...host.issues, ...meaning]) };
}

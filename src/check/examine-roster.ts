import type { Issue } from "../kernel/issue.js";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.js";
import type { Roster } from "../model/roster.js";
import type { Ruleset } from "../model/ruleset.js";
import { roster as rosterSchema } from "../schema/roster.js";
import { ruleset as rulesetSchema } from "../schema/ruleset.js";
import { checkReps } from "./check-reps.js";
import { checkRepsAgainstRuleset } from "./check-reps-against-ruleset.js";
import { checkRepWeights } from "./check-weights.js";
import { checkRepZones } from "./check-zones.js";
import type { Draft } from "./draft.js";
import { notYetExecuted } from "./not-yet-executed.js";
import { readDocument } from "./read-document.js";
import { sortIssues } from "./sort-issues.js";

/** What the check of a roster depends on beside the roster. */
export interface RosterOptions {
  /** The ruleset that it is for; its own faults are left to `checkRuleset`. */
  readonly ruleset?: unknown;
  readonly limits?: Partial<Limits>;
}

/** A roster as it was read, and every issue with it. */
export interface ExaminedRoster {
  /** A copy, if nothing is wrong with its shape. */
  readonly roster: Roster | undefined;
  readonly issues: readonly Issue[];
}

/** Reads a roster and finds every issue; those that concern its ruleset only if that is given. */
export function examineRoster(document: unknown, options: RosterOptions = {}): ExaminedRoster {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return examineRosterFor(readRuleset(options.ruleset, limits), document, limits);
}

/** The same for a ruleset that was read before. */
export function examineRosterFor(
  ruleset: Draft<Ruleset> | undefined,
  document: unknown,
  limits: Limits,
): ExaminedRoster {
  const { draft, sound, issues } = readDocument(document, rosterSchema, limits);
  const readable: Draft<Roster> | undefined = sound ?? draft;
  if (readable === undefined) return { roster: undefined, issues: sortIssues(issues) };
  const shape = new Set(issues.map(({ path }) => path));
  const meaning = [
    ...checkReps(readable),
    ...checkRepWeights(readable),
    ...checkRepZones(readable),
    ...(ruleset === undefined ? [] : checkRepsAgainstRuleset(readable, ruleset)),
    ...notYetExecuted(readable),
  ].filter(({ path }) => !shape.has(path));
  return { roster: sound, issues: sortIssues([...issues, ...meaning]) };
}

function readRuleset(document: unknown, limits: Limits): Draft<Ruleset> | undefined {
  if (document === undefined) return undefined;
  const { draft, sound } = readDocument(document, rulesetSchema, limits);
  return sound ?? draft;
}

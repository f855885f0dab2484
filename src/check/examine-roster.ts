import type { Issue } from "../kernel/issue.js";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.js";
import type { Roster } from "../model/roster.js";
import type { Ruleset } from "../model/ruleset.js";
import { roster as rosterSchema } from "../schema/roster.js";
import { ruleset as rulesetSchema } from "../schema/ruleset.js";
import { defaultZones } from "../time/default-zones.js";
import type { Zones } from "../time/zones.js";
import { checkRepCaps } from "./check-caps.js";
import { checkBuffers } from "./check-durations.js";
import { checkRepExpressions } from "./check-rep-expressions.js";
import { checkReps } from "./check-reps.js";
import { checkRepsAgainstRuleset } from "./check-reps-against-ruleset.js";
import { checkAbsences } from "./check-spans.js";
import { checkRepWeights } from "./check-weights.js";
import { checkRepZones } from "./check-zones.js";
import type { Draft } from "./draft.js";
import { readDocument } from "./read-document.js";
import { sortIssues } from "./sort-issues.js";

/** What the check of a roster depends on beside the roster. */
export interface RosterOptions {
  /** The ruleset that it is for; its own faults are left to `checkRuleset`. */
  readonly ruleset?: unknown;
  readonly limits?: Partial<Limits>;
  /** Time-zone data; by default those of the runtime (`Intl`). */
  readonly zones?: Zones;
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
  return examineRosterFor(readRuleset(options.ruleset, limits), document, limits, options.zones);
}

/** The same for a ruleset that was read before. */
export function examineRosterFor(
  ruleset: Draft<Ruleset> | undefined,
  document: unknown,
  limits: Limits,
  zones: Zones = defaultZones(),
): ExaminedRoster {
  const { draft, sound, issues } = readDocument(document, rosterSchema, limits);
  const readable: Draft<Roster> | undefined = sound ?? draft;
  if (readable === undefined) return { roster: undefined, issues: sortIssues(issues) };
  const shape = new Set(issues.map(({ path }) => path));
  const meaning = [
    ...checkReps(readable),
    ...checkRepWeights(readable),
    ...checkRepZones(readable, zones),
    ...checkRepCaps(readable),
    ...checkAbsences(readable),
    ...checkBuffers(readable),
    ...(ruleset === undefined ? [] : againstRuleset(readable, ruleset, limits)),
  ].filter(({ path }) => !shape.has(path));
  return { roster: sound, issues: sortIssues([...issues, ...meaning]) };
}

function againstRuleset(roster: Draft<Roster>, ruleset: Draft<Ruleset>, limits: Limits): readonly Issue[] {
  return [...checkRepsAgainstRuleset(roster, ruleset), ...checkRepExpressions(roster, ruleset, limits)];
}

function readRuleset(document: unknown, limits: Limits): Draft<Ruleset> | undefined {
  if (document === undefined) return undefined;
  const { draft, sound } = readDocument(document, rulesetSchema, limits);
  return sound ?? draft;
}

import type { Limits } from "../model/limits.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Zones } from "../time/zones.js";
import type { Draft } from "./draft.js";
import { type KnownNames, knownNames } from "./known-names.js";
import { type RulePlace, type StepPlace, walkRules, walkSteps } from "./walk-rules.js";

/** What the checks of a ruleset's meaning share: the document, walked once. */
export interface Examination {
  readonly ruleset: Draft<Ruleset>;
  readonly names: KnownNames;
  readonly rules: readonly RulePlace[];
  readonly steps: readonly StepPlace[];
  readonly limits: Limits;
  readonly zones: Zones;
}

/** Walks a ruleset for the checks of its meaning. */
export function createExamination(ruleset: Draft<Ruleset>, limits: Limits, zones: Zones): Examination {
  const rules = walkRules(ruleset.rules, "rules");
  return { ruleset, names: knownNames(ruleset), rules, steps: walkSteps(rules, ruleset.fallback), limits, zones };
}

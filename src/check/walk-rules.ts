import { isContainer } from "../kernel/is-container.js";
import { isRecord } from "../kernel/is-record.js";
import { childPath } from "../kernel/json-path.js";
import type { Rule } from "../model/rule.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Assign, Step } from "../model/target.js";
import type { Draft } from "./draft.js";

/** A rule or branch and where it stands. */
export interface RulePlace {
  readonly path: string;
  readonly rule: Draft<Rule>;
}

/** A step and where it stands. */
export interface StepPlace {
  readonly path: string;
  /** The role whose steps it is among; `null`: a plain list, hence the first. */
  readonly role: string | null;
  readonly step: Draft<Step>;
}

/** Every rule and branch of a ruleset, depth first. */
export function walkRules(rules: Draft<Rule[]> | undefined, path: string): readonly RulePlace[] {
  const places: RulePlace[] = [];
  collectRules(rules, path, places);
  return places;
}

// What stands under a key too many (`rules` beside `assign`, or the reverse) has no shape yet: it can be anything.
function collectRules(rules: Draft<Rule[]> | undefined, path: string, places: RulePlace[]): void {
  if (!Array.isArray(rules)) return;
  rules.forEach((rule: Draft<Rule> | undefined, index) => {
    if (!isRecord(rule)) return;
    const place = { path: childPath(path, index), rule };
    places.push(place);
    if ("rules" in rule) collectRules(rule.rules, `${place.path}.rules`, places);
  });
}

/** Every step of the rules and of the fallback. */
export function walkSteps(places: readonly RulePlace[], fallback: Draft<Ruleset>["fallback"]): readonly StepPlace[] {
  const steps: StepPlace[] = [];
  for (const { path, rule } of places) if ("assign" in rule) collectSteps(rule.assign, `${path}.assign`, steps);
  collectSteps(fallback?.assign, "fallback.assign", steps);
  return steps;
}

function collectSteps(
  assign: Draft<Assign> | undefined,
  path: string,
  steps: StepPlace[],
  role: string | null = null,
): void {
  if (!isContainer(assign)) return;
  if (!isList(assign)) {
    for (const [name, list] of Object.entries(assign)) collectSteps(list, childPath(path, name), steps, name);
    return;
  }
  assign.forEach((step, index) => {
    if (isRecord(step)) steps.push({ path: childPath(path, index), role, step });
  });
}

function isList(assign: Draft<Assign>): assign is Draft<Step[]> {
  return Array.isArray(assign);
}

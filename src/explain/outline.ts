import { assertNever } from "../kernel/assert-never.js";
import type { Decision } from "../model/decision.js";
import type { ArmVerdict, Explanation, RuleVerdict } from "../model/explanation.js";
import { REASONS } from "../model/reasons.js";
import { formatInstant } from "../time/format-instant.js";
import { actionPhrase } from "./action-phrase.js";
import { changePhrase } from "./change-phrase.js";
import { headline } from "./headline.js";
import { notePhrase } from "./note-phrase.js";
import { lines, type Passage, passage } from "./passage.js";
import { type Phrase, phrase, words } from "./phrase.js";
import { rulePassage } from "./rule-passage.js";
import { shownName, shownPath } from "./shown-name.js";
import { stepPassage } from "./step-passage.js";

/** A decision as lines under lines, the answer first: what every format of the explanation is made from. */
export function outline(decision: Decision): readonly Passage[] {
  return [
    passage(headline(decision)),
    reasonPassage(decision),
    ...explanationPassages(decision.explanation, decision.rule),
    ...section("the lead's data", decision.notes.map(notePhrase)),
    ...section("actions", decision.actions.map(actionPhrase)),
    ...section("changes of the state", decision.changes.map(changePhrase)),
    passage(factsPhrase(decision)),
    ...everyRule(decision.explanation),
  ];
}

function reasonPassage(decision: Decision): Passage {
  const { meaning, remedy } = REASONS[decision.reason];
  const advice = decision.reason === "matched" ? [] : [passage(words(`remedy: ${remedy}`))];
  return passage(phrase`reason ${decision.reason}: ${words(meaning)}`, advice);
}

function explanationPassages(explanation: Explanation | null, decidingRule: string | null): readonly Passage[] {
  if (explanation === null) return [];
  const deciding = decidingVerdict(explanation, decidingRule);
  return [
    ...(deciding === null ? [] : [rulePassage(deciding)]),
    ...explanation.steps.map(stepPassage),
    ...section("splits", explanation.arms.map(armPhrase)),
  ];
}

function decidingVerdict(explanation: Explanation, decidingRule: string | null): RuleVerdict | null {
  switch (explanation.level) {
    case "brief":
      return explanation.rule;
    case "full":
      return withBranches(explanation.rules, decidingRule);
    default:
      return assertNever(explanation);
  }
}

/** The rule's verdict with the evidence of the branches it stands in before its own, as a brief explanation has it. */
function withBranches(rules: readonly RuleVerdict[], rule: string | null): RuleVerdict | null {
  const deciding = rules.find((each) => each.rule === rule);
  if (deciding === undefined) return null;
  const branches = rules.filter((each) => deciding.path.startsWith(`${each.path}.`));
  return { ...deciding, evidence: [...branches, deciding].flatMap((each) => each.evidence) };
}

function everyRule(explanation: Explanation | null): readonly Passage[] {
  if (explanation?.level !== "full" || explanation.rules.length === 0) return [];
  return [passage(words("every rule, in order"), explanation.rules.map(rulePassage))];
}

function armPhrase(arm: ArmVerdict): Phrase {
  return phrase`${shownPath(arm.field)} put the lead in arm ${shownName(arm.arm)}`;
}

function factsPhrase(decision: Decision): Phrase {
  const respond = decision.respondBy === null ? [] : phrase`, respond by ${formatInstant(decision.respondBy)}`;
  const attempt = phrase`attempt ${words(String(decision.attempt))}${respond}`;
  const prints = phrase`ruleset ${decision.ruleset}, roster ${decision.roster}`;
  return phrase`decided at ${formatInstant(decision.at)}, ${attempt}, ${prints}`;
}

function section(title: string, phrases: readonly Phrase[]): readonly Passage[] {
  return phrases.length === 0 ? [] : [passage(words(title), lines(phrases))];
}

import { assertNever } from "../kernel/assert-never.js";
import type { RuleVerdict } from "../model/explanation.js";
import { evidencePhrase } from "./evidence-phrase.js";
import { lines, type Passage, passage } from "./passage.js";
import { phrase } from "./phrase.js";
import { shownName } from "./shown-name.js";

/** What a rule's condition came to, with the clauses that made it so. */
export function rulePassage(rule: RuleVerdict): Passage {
  const line = phrase`rule ${shownName(rule.rule)} at ${rule.path} ${[{ words: verdictWords(rule) }]}`;
  return passage(line, lines(rule.evidence.map(evidencePhrase)));
}

function verdictWords(rule: RuleVerdict): string {
  switch (rule.verdict) {
    case "true":
      return rule.evidence.length > 0 ? "is true" : "is true for every lead that reaches it";
    case "false":
      return "is not true";
    case "undetermined":
      return "is undetermined, which does not count as true";
    case "limit_exceeded":
      return "ran over its step limit";
    case "inactive":
      return "is switched off";
    case "unread":
      return "was not read";
    default:
      return assertNever(rule.verdict);
  }
}

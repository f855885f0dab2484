import { assertNever } from "../kernel/assert-never.js";
import type { Evidence, Seen, Truth } from "../model/explanation.js";
import { joinPhrases, type Phrase, phrase, words } from "./phrase.js";
import { shownPath } from "./shown-name.js";

/** One clause with the values seen: `employees >= 200 — employees was 500`. */
export function evidencePhrase(evidence: Evidence): Phrase {
  const clause = phrase`${truthPrefix(evidence.result)}${evidence.clause}`;
  if (evidence.seen.length === 0) return clause;
  return phrase`${clause} — ${joinPhrases(evidence.seen.map(seenPhrase), ", ")}`;
}

function seenPhrase(seen: Seen): Phrase {
  return phrase`${shownPath(seen.path)} was ${seen.value}`;
}

function truthPrefix(result: Truth): Phrase {
  switch (result) {
    case "true":
      return [];
    case "false":
      return words("not true: ");
    case "undetermined":
      return words("undetermined: ");
    case "limit_exceeded":
      return words("stopped by the step limit: ");
    default:
      return assertNever(result);
  }
}

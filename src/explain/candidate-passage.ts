import { assertNever } from "../kernel/assert-never.js";
import { compareText } from "../kernel/compare-text.js";
import type { RepVerdict } from "../model/explanation.js";
import { formatInstant } from "../time/format-instant.js";
import { evidencePhrase } from "./evidence-phrase.js";
import { gateWords } from "./gate-words.js";
import { numberPhrase } from "./number-phrase.js";
import { lines, type Passage, passage } from "./passage.js";
import { joinPhrases, type Phrase, phrase, words } from "./phrase.js";
import { shownName } from "./shown-name.js";

/** What became of one candidate, with the numbers used and the clauses that failed. */
export function candidatePassage(candidate: RepVerdict): Passage {
  const opens = candidate.eligibleAt === null ? [] : phrase`; again from ${formatInstant(candidate.eligibleAt)}`;
  const verdict = words(verdictWords(candidate.verdict));
  const line = phrase`${shownName(candidate.rep)} ${verdict}${numbersPhrase(candidate.numbers)}${opens}`;
  return passage(line, lines(candidate.evidence.map(evidencePhrase)));
}

function verdictWords(verdict: RepVerdict["verdict"]): string {
  switch (verdict) {
    case "chosen":
      return "is chosen";
    case "later":
      return "could take it, but another is first in turn";
    case "tier":
      return "could take it, but a lower tier comes first";
    case "opening":
      return "could take it, but others open sooner";
    case "shortlist":
      return "could take it, but is not on the shortlist";
    case "inactive":
    case "repeat":
    case "absent":
    case "paused":
    case "hours":
    case "requires":
    case "capacity":
    case "caps":
    case "ahead":
      return gateWords(verdict);
    default:
      return assertNever(verdict);
  }
}

function numbersPhrase(numbers: RepVerdict["numbers"]): Phrase {
  const entries = Object.entries(numbers).sort((a, b) => compareText(a[0], b[0]));
  if (entries.length === 0) return [];
  const shown = entries.map(([name, value]) => numberPhrase(name, value));
  return phrase` (${joinPhrases(shown, ", ")})`;
}

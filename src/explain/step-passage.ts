import type { StepVerdict } from "../model/explanation.js";
import { GATES } from "../model/gates.js";
import { formatInstant } from "../time/format-instant.js";
import { candidatePassage } from "./candidate-passage.js";
import { type Passage, passage } from "./passage.js";
import { joinPhrases, type Phrase, phrase, words } from "./phrase.js";
import { shownName } from "./shown-name.js";

/** One step that was tried: whom it names, what came of it, the counts per gate, and each candidate. */
export function stepPassage(step: StepVerdict): Passage {
  const place = placePhrase(step);
  const round = words(step.again ? " again, those who had this lead included" : "");
  const result = resultPhrase(step);
  const head = phrase`step ${words(String(step.step + 1))} ${place}${round}: ${targetPhrase(step.target)} ${result}`;
  return passage(phrase`${head}${countsPhrase(step)}`, step.candidates.map(candidatePassage));
}

function placePhrase({ rule, role }: StepVerdict): Phrase {
  const place = rule === null ? words("of the fallback") : phrase`of rule ${shownName(rule)}`;
  return role === undefined ? place : phrase`${place} for role ${shownName(role)}`;
}

function resultPhrase({ target, result }: StepVerdict): Phrase {
  if (result === "taken") return words("took the lead");
  return "wait" in target ? phrase`${words(waitWords(result))}, ${result}` : phrase`could not take it, ${result}`;
}

function waitWords(result: StepVerdict["result"]): string {
  if (result === "wait_over") return "is over";
  return result === "wait_not_needed" ? "was passed over" : "holds the lead";
}

function targetPhrase(target: StepVerdict["target"]): Phrase {
  if ("rep" in target) return namedPhrase("rep", target.rep);
  if ("pool" in target) return namedPhrase("pool", target.pool === null ? [] : [target.pool]);
  if ("queue" in target) return namedPhrase("queue", target.queue === null ? [] : [target.queue]);
  if ("wait" in target) return waitPhrase(target.wait);
  return phrase`nobody, on purpose (${shownName(target.unassigned)}),`;
}

function waitPhrase(until: number | null): Phrase {
  return words(until === null ? "the wait" : `the wait until ${formatInstant(until)}`);
}

function namedPhrase(noun: "rep" | "pool" | "queue", names: readonly string[]): Phrase {
  if (names.length === 0) return words(`a ${noun} that the lead does not name`);
  const shown = names.map((name) => phrase`${shownName(name)}`);
  return phrase`${words(names.length === 1 ? noun : `${noun}s`)} ${joinPhrases(shown, ", ")}`;
}

/** `; 2 passed the gates; stopped: 1 by paused, 3 by capacity`; nothing for a queue, which has no candidates. */
function countsPhrase(step: StepVerdict): Phrase {
  if (!("rep" in step.target || "pool" in step.target)) return [];
  const stopped = GATES.flatMap((gate) => {
    const count = step.stopped[gate] ?? 0;
    return count === 0 ? [] : [`${count} by ${gate}`];
  });
  return words(
    [`; ${step.eligible} passed every gate`, ...(stopped.length === 0 ? [] : [`stopped: ${stopped.join(", ")}`])].join(
      "; ",
    ),
  );
}

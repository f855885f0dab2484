import { assertNever } from "../kernel/assert-never.js";
import type { Change } from "../model/change.js";
import { type Phrase, phrase, words } from "./phrase.js";
import { shownName } from "./shown-name.js";

/** What a change does to the state: `ana takes a turn in rotation central`. */
export function changePhrase(change: Change): Phrase {
  switch (change.type) {
    case "turn":
      return phrase`${shownName(change.rep)} takes a turn in rotation ${shownName(change.rotation)}`;
    case "open":
      return phrase`open leads of ${shownName(change.rep)}: ${words(change.by < 0 ? "" : "+")}${words(String(change.by))}`;
    default:
      return assertNever(change);
  }
}

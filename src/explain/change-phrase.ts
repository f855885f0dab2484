import { assertNever } from "../kernel/assert-never.js";
import type { Change } from "../model/change.js";
import type { Id } from "../model/words.js";
import { counterPhrase } from "./counter-phrase.js";
import { type Phrase, phrase, words } from "./phrase.js";
import { shownName } from "./shown-name.js";

/** What a change does to the state: `ana takes a turn in rotation central`. */
export function changePhrase(change: Change): Phrase {
  switch (change.type) {
    case "turn":
      return phrase`${shownName(change.rep)} takes a turn in rotation ${shownName(change.rotation)}`;
    case "open":
      return phrase`open leads of ${shownName(change.rep)}: ${signed(change.by)}${worth(change.value)}`;
    case "owed":
      return change.by === 1
        ? phrase`rotation ${shownName(change.rotation)} owes ${shownName(change.rep)} a turn`
        : phrase`rotation ${shownName(change.rotation)} owes ${shownName(change.rep)} one turn less`;
    case "open-in":
      return phrase`open leads of ${shownName(change.rep)} in ${shownName(change.pool)}: ${signed(change.by)}`;
    case "count":
      return phrase`${counted(change.pool, change.rep)}, ${counterPhrase(change.counter)}: ${signed(change.by)}`;
    case "set-count":
      return phrase`${counted(change.pool, change.rep)}, ${counterPhrase(change.counter)}: ${words(String(change.count))}`;
    case "partition":
      return phrase`rotation ${shownName(change.rotation)} has a new partition, ${shownName(change.key)}`;
    case "deal":
      return phrase`${shownName(change.rep)} leaves rotation ${shownName(change.rotation)}`;
    case "counted":
      return phrase`open leads of ${shownName(change.rep)}, counted: ${words(String(change.open))}`;
    default:
      return assertNever(change);
  }
}

function signed(by: number): Phrase {
  return words(`${by < 0 ? "" : "+"}${by}`);
}

function worth(value: number | undefined): Phrase {
  return value === undefined ? [] : phrase`, worth ${signed(value)}`;
}

function counted(pool: Id | null, rep: Id | null): Phrase {
  if (rep === null) return phrase`count of ${shownName(pool ?? "")}`;
  return pool === null ? phrase`count of ${shownName(rep)}` : phrase`count of ${shownName(rep)} in ${shownName(pool)}`;
}

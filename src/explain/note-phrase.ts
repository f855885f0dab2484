import { assertNever } from "../kernel/assert-never.js";
import type { Note } from "../model/decision.js";
import { type Phrase, phrase, words } from "./phrase.js";
import { shownPath } from "./shown-name.js";

/** A remark on one field of the lead, or on an expression of the ruleset: `employees counts as missing, because it is not of its type; seen "many"`. */
export function notePhrase(note: Note): Phrase {
  const seen = note.seen === null ? [] : phrase`; seen ${note.seen}`;
  return phrase`${shownPath(note.path)} ${words(noteWords(note))}${seen}`;
}

function noteWords(note: Note): string {
  switch (note.code) {
    case "missing_required":
      return "is required and missing";
    case "wrong_type":
      return "counts as missing, because it is not of its type";
    case "unknown_value":
      return "counts as missing, because it is none of the known values";
    case "out_of_range":
      return "does not count, because it is out of its range";
    case "refused_name":
      return "is ignored, because conditions read something else under this name";
    case "limit_exceeded":
      return "counts as missing, because it is over a limit";
    default:
      return assertNever(note.code);
  }
}

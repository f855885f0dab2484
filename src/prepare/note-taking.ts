import { describeValue } from "../condition/describe-value.js";
import { compareText } from "../kernel/compare-text.js";
import type { Note, NoteCode } from "../model/decision.js";
import type { Json } from "../model/json.js";

const NONE: readonly Note[] = Object.freeze([]);

/** A remark on a field, with the value seen; where there was none (missing or `null`) it shows none. */
export function createNote(code: NoteCode, path: string, seen: Json | undefined): Note {
  return Object.freeze({ code, path, seen: seen === undefined || seen === null ? null : describeValue(seen) });
}

/** The notes by path, then by code; of several with the same path and code the first. Sorts the list that it is given. */
export function arrangeNotes(notes: Note[]): readonly Note[] {
  if (notes.length === 0) return NONE;
  notes.sort((a, b) => compareText(a.path, b.path) || compareText(a.code, b.code));
  const distinct = notes.filter((note, index) => {
    const before = notes[index - 1];
    return before === undefined || before.path !== note.path || before.code !== note.code;
  });
  return Object.freeze(distinct);
}

import type { Note } from "../model/decision.js";
import { REFUSED_FIELDS } from "../model/refused-fields.js";
import { createNote } from "./note-taking.js";

/** Notes the fields of a lead whose names are refused. They are not read: an accessor there does not run. */
export function noteRefusedNames(lead: object, notes: Note[]): void {
  for (const name of refusedNamesIn(lead)) notes.push(createNote("refused_name", name, undefined));
}

/** The fields of a lead whose names are refused. */
export function refusedNamesIn(lead: object): readonly string[] {
  return REFUSED_FIELDS.filter((name) => isPresent(lead, name));
}

// `undefined` is what a field comes to that JSON leaves out. A proxy that does not say has nothing to note.
function isPresent(lead: object, name: string): boolean {
  try {
    if (!Object.hasOwn(lead, name)) return false;
    const property = Object.getOwnPropertyDescriptor(lead, name);
    return property !== undefined && (property.get !== undefined || property.value !== undefined);
  } catch {
    return false;
  }
}

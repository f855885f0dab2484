import { type LeadValue, UNKNOWN } from "../condition/value.js";
import type { Note } from "../model/decision.js";
import { createNote } from "./note-taking.js";

/**
 * The reps who the lead says had it, newest first; a safe integer counts as its text, like an id. What is neither gets a
 * note and is ignored: an item, or the whole.
 */
export function readPreviousReps(value: LeadValue, notes: Note[]): string[] | null {
  if (value === undefined || value === null || value === UNKNOWN) return null;
  if (!Array.isArray(value)) {
    notes.push(createNote("wrong_type", "previousReps", value));
    return null;
  }
  const reps: string[] = [];
  for (const item of value) {
    if (typeof item === "string" || Number.isSafeInteger(item)) reps.push(String(item));
    else notes.push(createNote("wrong_type", "previousReps", item));
  }
  return reps;
}

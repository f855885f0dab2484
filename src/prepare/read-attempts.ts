import { type LeadValue, UNKNOWN } from "../condition/value.js";
import type { Note } from "../model/decision.js";
import { createNote } from "./note-taking.js";

/** How often the lead says it was assigned before: a safe integer from 0; anything else gets a note and is ignored. */
export function readAttempts(value: LeadValue, notes: Note[]): number | null {
  if (value === undefined || value === null || value === UNKNOWN) return null;
  const whole = typeof value === "number" && Number.isSafeInteger(value);
  if (whole && value >= 0) return value;
  notes.push(createNote(whole ? "out_of_range" : "wrong_type", "attempts", value));
  return null;
}

import { type LeadValue, UNKNOWN } from "../condition/value.js";
import type { Note } from "../model/decision.js";
import { parseInstant } from "../time/parse-instant.js";
import { createNote } from "./note-taking.js";

/** When the lead says it was received, as epoch milliseconds; what is no instant gets a note and is ignored. */
export function readReceivedAt(value: LeadValue, notes: Note[]): number | null {
  if (value === undefined || value === null || value === UNKNOWN) return null;
  const instant = parseInstant(value);
  if (instant === null) notes.push(createNote("wrong_type", "receivedAt", value));
  return instant;
}

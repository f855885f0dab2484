import type { Note } from "../model/decision.js";
import type { Json } from "../model/json.js";
import { createNote } from "./note-taking.js";
import type { LeadRead } from "./preparation.js";
import type { Reading } from "./reading.js";
import { snapshotValue } from "./snapshot-value.js";
import { walkLead } from "./walk-lead.js";

/**
 * The snapshot of what a lead holds at a path, with a note for what is not JSON there. Whatever the lead does while it
 * is read (accessors and proxies that throw), and whatever is over a limit, ends in `reading.fault` and a note.
 */
export function readLeadPath(lead: unknown, read: LeadRead, reading: Reading, notes: Note[]): Json | undefined {
  reading.fault = null;
  reading.foreign = null;
  const value = snapshotSafely(lead, read.keys, reading);
  if (reading.fault !== null) notes.push(createNote(reading.fault, read.path, undefined));
  else if (reading.foreign !== null)
    notes.push(Object.freeze({ code: "wrong_type", path: read.path, seen: reading.foreign }));
  return value;
}

// The lead's own code may run here and nowhere else: all that follows works on the snapshot.
function snapshotSafely(lead: unknown, keys: readonly string[], reading: Reading): Json | undefined {
  try {
    return snapshotValue(walkLead(lead, keys), reading);
  } catch {
    reading.fault = "wrong_type";
    return undefined;
  }
}

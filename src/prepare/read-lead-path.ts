import { isContainer } from "../kernel/is-container.js";
import type { Note } from "../model/decision.js";
import type { Json } from "../model/json.js";
import { createNote } from "./note-taking.js";
import type { LeadRead } from "./preparation.js";
import type { Reading } from "./reading.js";
import { snapshotValue } from "./snapshot-value.js";
import { walkLead } from "./walk-lead.js";

/**
 * The snapshot of what a lead holds at a path, with a note for what is not JSON there. Whatever is over a limit ends in
 * `undefined`, a note, and `reading.faults`. Accessors and proxies may throw.
 */
export function readLeadPath(lead: unknown, read: LeadRead, reading: Reading, notes: Note[]): Json | undefined {
  const value = snapshotValue(memberOf(lead, read), reading);
  if (reading.fault !== null || reading.foreign !== null) noteReading(read, reading, notes);
  return value;
}

/** The same for one path alone: what throws is noted, and `undefined`. */
export function readLeadPathSafely(lead: unknown, read: LeadRead, reading: Reading, notes: Note[]): Json | undefined {
  try {
    return readLeadPath(lead, read, reading, notes);
  } catch {
    noteThrown(read, reading, notes);
    return undefined;
  }
}

/** Notes that a path cannot be read because the lead threw. */
export function noteThrown(read: LeadRead, reading: Reading, notes: Note[]): void {
  reading.fault = "wrong_type";
  noteReading(read, reading, notes);
}

function memberOf(lead: unknown, { key, keys }: LeadRead): unknown {
  if (key === null || !isContainer(lead) || Array.isArray(lead)) return walkLead(lead, keys);
  return Object.hasOwn(lead, key) ? lead[key] : undefined;
}

function noteReading({ path, slot }: LeadRead, reading: Reading, notes: Note[]): void {
  const { fault, foreign } = reading;
  reading.fault = null;
  reading.foreign = null;
  if (fault === null) notes.push(Object.freeze({ code: "wrong_type", path, seen: foreign }));
  else notes.push(createNote(fault, path, undefined));
  if (fault !== null) reading.faults.push(slot);
}

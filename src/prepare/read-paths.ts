import type { LeadValue } from "../condition/value.js";
import type { Note } from "../model/decision.js";
import type { LeadRead } from "./preparation.js";
import { noteThrown, readLeadPath } from "./read-lead-path.js";
import type { Reading } from "./reading.js";

/** Reads paths of a lead into their slots, on past those that cannot be read, so that the notes name every such path. */
export function readPaths(
  reads: readonly LeadRead[],
  lead: unknown,
  reading: Reading,
  values: LeadValue[],
  notes: Note[],
): void {
  reading.at = 0;
  while (reading.at < reads.length) {
    // The lead's own code may run here and nowhere else: all that follows works on the snapshot.
    try {
      readOn(reads, lead, reading, values, notes);
    } catch {
      const read = reads[reading.at++];
      if (read !== undefined) noteThrown(read, reading, notes);
    }
  }
}

function readOn(reads: readonly LeadRead[], lead: unknown, reading: Reading, values: LeadValue[], notes: Note[]): void {
  for (let read = reads[reading.at]; read !== undefined; read = reads[reading.at]) {
    values[read.slot] = readLeadPath(lead, read, reading, notes);
    reading.at += 1;
  }
}

import { hexOf, sha256 } from "../kernel/sha256.js";
import type { Id } from "../model/words.js";

/** The id of a lead's record: its own id hashed, so that it can stay when the lead is forgotten. */
export function leadRecordId(lead: Id): string {
  return `lead/${digestOf(lead)}`;
}

/** The id of the record that an event was followed. */
export function eventRecordId(event: Id): string {
  return `event/${event}`;
}

/** The id of the capsule of a lead's decision, from 1. */
export function capsuleRecordId(lead: Id, decision: number): string {
  return `capsule/${digestOf(lead)}/${decision}`;
}

function digestOf(text: string): string {
  return hexOf(sha256(text));
}

import { emptyMap } from "../kernel/empty-map.js";
import type { Json } from "../model/json.js";
import type { Limits } from "../model/limits.js";
import { refusedNamesIn } from "./note-refused-names.js";
import type { LeadRead, Preparation } from "./preparation.js";
import { readId } from "./read-id.js";
import { readLeadPathSafely } from "./read-lead-path.js";
import { createReading } from "./reading.js";
import { snapshotValue } from "./snapshot-value.js";

/** What a ruleset reads of a lead. */
export interface LeadFields {
  /** As text; `null` where the lead has no usable id. */
  readonly id: string | null;
  /** The members of the lead that the ruleset reads, whole: plain JSON; routing this instead gives the same decision. */
  readonly fields: { readonly [field: string]: Json };
}

/** Copies the members of a lead that a ruleset reads. Never throws, whatever the lead is. */
export function readFields(preparation: Preparation, lead: object): LeadFields {
  const reading = createReading(preparation.limits);
  const fields = emptyMap<Json>();
  for (const read of membersRead(preparation)) {
    const value = readLeadPathSafely(lead, read, reading, []);
    if (value !== undefined) fields[read.path] = value;
  }
  for (const name of refusedNamesIn(lead)) fields[name] = null;
  return { id: readId(readLeadPathSafely(lead, preparation.id, createReading(preparation.limits), [])), fields };
}

/** A copy of a whole lead as plain JSON; `null` when it is none, throws when it is read, or is over a limit. */
export function copyLead(lead: object, limits: Limits): Json | null {
  try {
    return snapshotValue(lead, createReading(limits)) ?? null;
  } catch {
    return null;
  }
}

const MEMBERS = new WeakMap<Preparation, readonly LeadRead[]>();

// One read a member, however many paths inside it are read.
function membersRead(preparation: Preparation): readonly LeadRead[] {
  const known = MEMBERS.get(preparation);
  if (known !== undefined) return known;
  const names = new Set([preparation.id, ...preparation.reads].flatMap(({ keys }) => keys.slice(0, 1)));
  const members = [...names].map((key): LeadRead => ({ slot: -1, path: key, keys: [key], key, field: null }));
  MEMBERS.set(preparation, members);
  return members;
}

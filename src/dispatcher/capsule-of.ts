import { readOwn } from "../kernel/read-own.js";
import type { State } from "../model/state.js";
import { entryNameOf } from "../state/keys.js";
import { writeBody } from "../state/versioned-body.js";
import type { Deciding } from "./deciding.js";
import type { LeadBody } from "./lead-body.js";
import { capsuleRecordId } from "./record-id.js";
import type { Desk, WrittenRecord } from "./task.js";

/** What a decision was made of, to be made again: what the ruleset reads of the lead, its history, the entries that it needs. */
export function capsuleOf(
  { router, read }: Desk,
  { at, history, keep, state, identity }: Omit<Deciding, "state"> & { readonly state: State },
  { record, decided, decisions }: LeadBody,
): WrittenRecord {
  const { ruleset, roster, environment } = decided;
  const lead = identity(router).fields;
  const content = { lead, at, history: history ?? null, state: partOf(state, [...read.keys()]), ruleset, roster };
  const body = writeBody("capsule", { ...content, environment });
  return [capsuleRecordId(record.lead, decisions), { body, dueAt: null, keepUntil: at + keep.capsulesMs }];
}

/** The entries of a state under some keys of the store. */
function partOf({ version, pools, reps }: State, keys: readonly string[]): State {
  const names = keys.map(entryNameOf);
  const part = <Entry>(entries: { readonly [key: string]: Entry }, wanted: "pool" | "rep") =>
    names.flatMap(({ kind, key }): [string, Entry][] => {
      const entry = kind === wanted ? readOwn(entries, key) : undefined;
      return entry === undefined ? [] : [[key, entry]];
    });
  return { version, pools: Object.fromEntries(part(pools, "pool")), reps: Object.fromEntries(part(reps, "rep")) };
}

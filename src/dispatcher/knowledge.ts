import type { Router } from "../engine.js";
import { emptyMap } from "../kernel/empty-map.js";
import { readOwn } from "../kernel/read-own.js";
import type { PoolState, RepState, State } from "../model/state.js";
import { entryNameOf } from "../state/keys.js";
import type { Loaded, Stored } from "../store/rotation-store.js";
import type { EntryCache, KnownEntry } from "./entry-cache.js";

/** What a batch knows of the store at one time. Absent records have revision 0. */
export interface Knowledge {
  readonly entries: ReadonlyMap<string, KnownEntry>;
  readonly records: ReadonlyMap<string, Stored>;
}

export const NOTHING_KNOWN: Knowledge = Object.freeze({ entries: new Map(), records: new Map() });

const NO_RECORD: Stored = Object.freeze({ revision: 0, body: "" });

/** What is known once the store has answered: newer than what was known before. */
export function learn(
  known: Knowledge,
  asked: { readonly entries: Iterable<string>; readonly records: Iterable<string> },
  { entries, records }: Loaded,
  cache: EntryCache,
): Knowledge {
  const next = { entries: new Map(known.entries), records: new Map(known.records) };
  for (const key of asked.entries) next.entries.set(key, cache.keep(key, entries.get(key)));
  for (const id of asked.records) next.records.set(id, records.get(id) ?? NO_RECORD);
  return next;
}

/** What is known if entries are as they were seen last, and records are not there. The commit will tell. */
export function assume(
  known: Knowledge,
  { entries, records }: { readonly entries: Iterable<string>; readonly records: Iterable<string> },
  cache: EntryCache,
): Knowledge {
  const next = { entries: new Map(known.entries), records: new Map(known.records) };
  for (const key of entries) {
    const last = cache.last(key);
    // What could not be read then may have been mended since.
    if (last !== undefined && last.kind !== "broken") next.entries.set(key, last);
  }
  for (const id of records) next.records.set(id, NO_RECORD);
  return next;
}

/** The state that is known: what is absent in the store is as it is before the first lead. */
export function stateOf({ entries }: Knowledge, { initial }: Router): State {
  const pools = emptyMap<PoolState>();
  const reps = emptyMap<RepState>();
  for (const [storeKey, known] of entries) {
    const { kind, key } = entryNameOf(storeKey);
    if (known.kind === "broken") continue;
    if (kind === "pool")
      put(pools, key, known.kind === "sound" ? (known.entry as PoolState) : readOwn(initial.pools, key));
    else put(reps, key, known.kind === "sound" ? (known.entry as RepState) : readOwn(initial.reps, key));
  }
  return { version: 1, pools, reps };
}

function put<T>(map: { [key: string]: T }, key: string, value: T | undefined): void {
  if (value !== undefined) map[key] = value;
}

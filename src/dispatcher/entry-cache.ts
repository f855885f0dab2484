import type { PoolState, RepState } from "../model/state.js";
import { readPoolEntry, readRepEntry } from "../state/entry-body.js";
import { entryNameOf } from "../state/keys.js";
import type { Stored } from "../store/rotation-store.js";

/** An entry as it was found in the store. */
export type KnownEntry =
  | { readonly kind: "sound"; readonly stored: Stored; readonly entry: PoolState | RepState }
  | { readonly kind: "broken"; readonly stored: Stored; readonly error: unknown }
  | { readonly kind: "absent"; readonly stored: Stored };

const ABSENT: KnownEntry = Object.freeze({ kind: "absent", stored: Object.freeze({ revision: 0, body: "" }) });
const MOST = 10_000;

/** The entries seen last: what has the same text need not be read again, and is most likely what the store still has. */
export interface EntryCache {
  /** What was seen last; `undefined`: nothing was. */
  last(key: string): KnownEntry | undefined;
  /** Reads what the store has, or remembers that it has nothing. */
  keep(key: string, stored: Stored | undefined): KnownEntry;
  /** Remembers what was just written. */
  wrote(key: string, stored: Stored, entry: PoolState | RepState): void;
}

/** An empty cache. It forgets all when it holds ten thousand entries. */
export function createEntryCache(): EntryCache {
  const seen = new Map<string, KnownEntry>();
  const remember = (key: string, known: KnownEntry): KnownEntry => {
    if (seen.size >= MOST) seen.clear();
    seen.set(key, known);
    return known;
  };
  return {
    last: (key) => seen.get(key),
    keep: (key, stored) => {
      const last = seen.get(key);
      if (stored === undefined || stored.revision === 0) return remember(key, ABSENT);
      const same = last?.stored.revision === stored.revision && last.stored.body === stored.body;
      return same ? last : remember(key, readEntry(key, stored));
    },
    wrote: (key, stored, entry) => {
      remember(key, { kind: "sound", stored, entry });
    },
  };
}

function readEntry(key: string, stored: Stored): KnownEntry {
  try {
    const read = entryNameOf(key).kind === "pool" ? readPoolEntry : readRepEntry;
    return { kind: "sound", stored, entry: read(key, stored.body) };
  } catch (error) {
    return { kind: "broken", stored, error };
  }
}

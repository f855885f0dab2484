import { createError } from "../kernel/errors.js";
import type { Issue } from "../kernel/issue.js";
import type { PoolState, RepState } from "../model/state.js";
import { checkPoolState, checkRepState } from "./check-state.js";
import { entryNameOf } from "./keys.js";
import { makeLasting } from "./lasting.js";
import { readBody, writeBody } from "./versioned-body.js";

/**
 * The text under which a store keeps an entry.
 *
 * @param key - its key in the store, `pool/<rotation>` or `rep/<id>`.
 * @throws a `StateError` when the entry breaks an invariant.
 */
export function writePoolEntry(key: string, entry: PoolState): string {
  return writeBody(entryNameOf(key).kind, sound(key, entry, checkPoolState));
}

/** The same for what a rep holds. */
export function writeRepEntry(key: string, entry: RepState): string {
  return writeBody(entryNameOf(key).kind, sound(key, entry, checkRepState));
}

/**
 * The entry that a store kept, frozen.
 *
 * @throws a `StateError` for what is no entry, one of another kind, or one that breaks an invariant; a `StateVersionError`
 *   for one that a newer engine wrote.
 */
export function readPoolEntry(key: string, body: string): PoolState {
  return lasting(sound(key, readBody(key, body, "pool") as PoolState, checkPoolState));
}

/** The same for what a rep holds. */
export function readRepEntry(key: string, body: string): RepState {
  return lasting(sound(key, readBody(key, body, "rep") as RepState, checkRepState));
}

function sound<Entry>(key: string, entry: Entry, check: (entry: Entry, path: string) => readonly Issue[]): Entry {
  const issues = check(entry, key);
  if (issues.length > 0) throw createError("StateError", "state_invalid", issues);
  return entry;
}

function lasting<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) lasting(part);
  return makeLasting(value);
}

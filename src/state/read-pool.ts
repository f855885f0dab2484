import { createError } from "../kernel/errors.js";
import { childPath } from "../kernel/json-path.js";
import { readOwn } from "../kernel/read-own.js";
import type { PoolState, State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { checkPoolState } from "./check-state.js";
import { EMPTY_POOL } from "./empty-pool.js";
import { isLasting } from "./lasting.js";
import { type SoundPool, soundPool } from "./sound-pool.js";

const EMPTY = soundPool(EMPTY_POOL);

// Entries that were found sound and can never change: they are not examined again when a decision's changes are applied,
// or when another lead comes to the same state.
const FOUND_SOUND = new WeakMap<PoolState, SoundPool>();

/**
 * One rotation's entry, or the empty one.
 *
 * @throws a `StateError` when the entry breaks an invariant: corrupt state is an error, never an empty start.
 */
export function readPool(state: State, rotation: Id): SoundPool {
  const entry = readOwn(state.pools, rotation);
  if (entry === undefined) return EMPTY;
  return FOUND_SOUND.get(entry) ?? examine(entry, rotation);
}

function examine(entry: PoolState, rotation: Id): SoundPool {
  const issues = checkPoolState(entry, childPath("state.pools", rotation));
  if (issues.length > 0) throw createError("StateError", "state_invalid", issues);
  const sound = soundPool(entry);
  if (isDeepFrozen(entry)) FOUND_SOUND.set(entry, sound);
  return sound;
}

function isDeepFrozen(entry: PoolState): boolean {
  const { owed, counts, partitions, members } = entry;
  if (!isLasting(entry) || !isLasting(members) || ![owed, counts, partitions].every(lasts)) return false;
  return Object.values(members).every((member) => isLasting(member) && lasts(member.counts));
}

/** Whether a part of an entry can never change, however deep; one that is not there cannot. */
function lasts(part: object | undefined): boolean {
  if (part === undefined) return true;
  return (
    isLasting(part) && Object.values(part).every((inner) => typeof inner !== "object" || lasts(inner ?? undefined))
  );
}

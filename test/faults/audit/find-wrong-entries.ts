import { readPoolEntry, readRepEntry, writePoolEntry, writeRepEntry } from "../../../src/state/entry-body.js";
import { entryNameOf } from "../../../src/state/keys.js";
import { settledCredits } from "../../../src/testing/settled-credits.js";
import type { StoreContent } from "./read-store.js";
import type { Replayed } from "./replay.js";

/** Entries in the store that are not what the history comes to, byte for byte, or whose credits do not sum to zero. */
export function findWrongEntries({ entries }: StoreContent, { state }: Replayed): readonly string[] {
  return [...entries].flatMap(([storeKey, { body }]) => {
    const { kind, key } = entryNameOf(storeKey);
    if (kind === "rep") {
      const rep = state.reps[key];
      readRepEntry(storeKey, body);
      return rep !== undefined && writeRepEntry(storeKey, rep) === body ? [] : [wrong(storeKey)];
    }
    const pool = state.pools[key];
    const stored = readPoolEntry(storeKey, body);
    const credits = settledCredits({ version: 1, pools: { [key]: stored }, reps: {} }, key);
    const sum = [...credits.values()].reduce((total, credit) => total + BigInt(credit), 0n);
    return [
      ...(pool !== undefined && writePoolEntry(storeKey, pool) === body ? [] : [wrong(storeKey)]),
      ...(sum === 0n ? [] : [`the credits of ${storeKey} sum to ${sum}`]),
    ];
  });
}

/** Rotations that count more turns than leads were given, or fewer. */
export function findWrongTurns({ entries }: StoreContent, { passages }: Replayed): readonly string[] {
  const turns = turnsOf(passages);
  return [...entries].flatMap(([storeKey, { body }]) => {
    const { kind, key } = entryNameOf(storeKey);
    const counted = kind === "pool" ? readPoolEntry(storeKey, body).turn : 0;
    const taken = kind === "pool" ? (turns.get(key) ?? 0) : 0;
    return counted === taken ? [] : [`${storeKey} counts ${counted} turns, of ${taken} that were decided`];
  });
}

function wrong(storeKey: string): string {
  return `${storeKey} in the store is not what the whole history comes to`;
}

function turnsOf(passages: Replayed["passages"]): ReadonlyMap<string, number> {
  const turns = new Map<string, number>();
  for (const change of passages.flatMap(({ decision }) => decision?.changes ?? [])) {
    if (change.type === "turn") turns.set(change.rotation, (turns.get(change.rotation) ?? 0) + 1);
  }
  return turns;
}

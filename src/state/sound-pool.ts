import type { PoolState } from "../model/state.js";

/** A rotation's entry that breaks no invariant. */
export interface SoundPool {
  readonly entry: PoolState;
  /** How many of its members earn. */
  readonly earning: number;
}

/** What is to be known of a sound entry. */
export function soundPool(entry: PoolState): SoundPool {
  let earning = 0;
  for (const member of Object.values(entry.members)) if (member.since !== null) earning += 1;
  return Object.freeze({ entry, earning });
}

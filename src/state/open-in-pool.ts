import { ownPart } from "../kernel/own-part.js";
import { readOwn } from "../kernel/read-own.js";
import type { PoolState } from "../model/state.js";
import type { Id } from "../model/words.js";

/** The open leads that a rep has from this pool, as far as a cap reads them; 0 without an entry. */
export function openInPool({ members }: Pick<PoolState, "members">, rep: Id): number {
  const member = readOwn(members, rep);
  return member === undefined ? 0 : (ownPart(member, "open") ?? 0);
}

import type { PoolState } from "../model/state.js";
import type { Id } from "../model/words.js";

/** How many turns a rotation owes to a rep. */
export function owedTo({ owed }: Pick<PoolState, "owed">, rep: Id): number {
  return owed.reduce((count, other) => count + Number(other === rep), 0);
}

import type { Pool } from "../model/pool.js";
import type { Id } from "../model/words.js";

/** The ids under which the entries of pools stand in the state, where these are not the pools' own. */
export type EntryIds = ReadonlyMap<Id, Id>;

/** A pool that had other ids keeps its entries under the oldest: no change of the state is needed, whoever holds it. */
export function entryIdsOf(pools: { readonly [id: Id]: Pick<Pool, "formerly"> }): EntryIds {
  const renamed = Object.entries(pools).flatMap(([id, { formerly }]): [Id, Id][] => {
    const [oldest] = formerly ?? [];
    return oldest === undefined ? [] : [[id, oldest]];
  });
  return new Map(renamed);
}

/** The id under which a pool, or a rotation that is called like one, stands in the state. */
export function entryIdOf(name: Id, entryIds: EntryIds): Id {
  return entryIds.get(name) ?? name;
}

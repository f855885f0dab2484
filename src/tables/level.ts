import type { Json } from "../model/json.js";

/** What an entry of a table holds: a value, or the next level. */
export type TableNode = { readonly value: Json } | { readonly level: Level };

/** One level of a compiled table: the entry for a key, or for anything else; `null`: none. */
export type Level = (key: Json) => TableNode | null;

/** The entries of one level before they are arranged: its keys without `*`, and what `*` holds. */
export interface LevelEntries {
  readonly nodes: ReadonlyMap<string, TableNode>;
  readonly other: TableNode | null;
}

import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Entries, Table } from "../model/table.js";
import { checkTable } from "../tables/check-table.js";
import type { Draft } from "./draft.js";
import type { Examination } from "./examination.js";
import { didYouMean } from "./suggest.js";

/** What the host supplies beside the ruleset: entries by table, and which tables of either have no fault of shape. */
export interface SuppliedTables {
  readonly entries: { readonly [table: string]: Entries };
  readonly isSound: (table: Draft<Table>) => table is Table;
}

/** Tables without entries, entries for no table, keys and levels that do not fit, and tables over the limit. */
export function checkTables({ ruleset, limits }: Examination, supplied: SuppliedTables): readonly Issue[] {
  const tables = Object.entries(ruleset.tables ?? {});
  return [
    ...checkSupplied(ruleset.tables ?? {}, supplied.entries),
    ...tables.flatMap(([id, table]) => {
      if (table === undefined || !supplied.isSound(table)) return [];
      return checkFilled(withEntries(id, table, supplied.entries), childPath("tables", id), limits.tableEntries);
    }),
  ];
}

function withEntries(id: string, table: Table, entries: SuppliedTables["entries"]): Table {
  const host = Object.hasOwn(entries, id) ? entries[id] : undefined;
  return table.entries !== undefined || host === undefined ? table : { ...table, entries: host };
}

function checkFilled(table: Table, path: string, most: number): readonly Issue[] {
  if (table.entries === undefined) return [withoutEntries(path)];
  const count = countEntries(table.entries);
  return count > most ? [tooMany(`${path}.entries`, count, most)] : checkTable(table, path);
}

function countEntries(entries: Entries): number {
  let count = 0;
  for (const entry of Object.values(entries)) {
    count += typeof entry === "object" && !Array.isArray(entry) ? countEntries(entry) : 1;
  }
  return count;
}

function checkSupplied(
  tables: Draft<NonNullable<Ruleset["tables"]>>,
  entries: SuppliedTables["entries"],
): readonly Issue[] {
  return Object.keys(entries).flatMap((id) => {
    if (!Object.hasOwn(tables, id)) return [danglingTable(id, Object.keys(tables))];
    return tables[id]?.entries === undefined ? [] : [suppliedTwice(id)];
  });
}

function withoutEntries(path: string): Issue {
  return {
    path,
    code: "table_without_entries",
    message: "the table has no entries",
    remedy: "write `entries`, or supply them in the option `tables`",
  };
}

function danglingTable(id: string, known: readonly string[]): Issue {
  return {
    path: childPath("tables", id),
    code: "dangling_table",
    message: `entries are supplied for \`${quote(id)}\`, but there is no such table`,
    remedy: didYouMean(id, known, "declare the table in `tables`, without entries"),
  };
}

function suppliedTwice(id: string): Issue {
  return {
    path: `${childPath("tables", id)}.entries`,
    code: "table_supplied_twice",
    message: `the table \`${quote(id)}\` has entries of its own, and entries are supplied for it`,
    remedy: "remove one of the two",
  };
}

function tooMany(path: string, count: number, most: number): Issue {
  return {
    path,
    code: "limit_exceeded",
    message: `the table has \`${count}\` entries, over \`${most}\``,
    remedy: "split the table, or raise `limits.tableEntries`",
  };
}

import { createRequire } from "node:module";
import type { sqliteStore } from "lead-router/store/sqlite";

/** A database of `node:sqlite` or `better-sqlite3`. */
type Database = Parameters<typeof sqliteStore>[0] & { close(): void };

/** Opens a file with `better-sqlite3` where it is installed, else with the `node:sqlite` of newer Nodes. */
export function openSqlite(file: string): Database {
  const [Database] = [...drivers()];
  if (Database === undefined) throw new Error("no SQLite: run `npm i better-sqlite3`, or use Node 22.13 or later");
  return new Database(file);
}

function* drivers(): Iterable<new (file: string) => Database> {
  // This project has better-sqlite3 in `compat/`; yours has it beside your own packages.
  for (const from of [import.meta.url, `${process.cwd()}/compat/package.json`]) {
    try {
      yield createRequire(from)("better-sqlite3");
    } catch {}
  }
  try {
    yield createRequire(import.meta.url)("node:sqlite").DatabaseSync;
  } catch {}
}

import { isRecord } from "../kernel/is-record.js";
import { limitOf } from "./limit-of.js";
import { orderedText, textOfOrdered } from "./ordered-text.js";
import type { CommitOutcome, Decide, DueRequest, LoadRequest, PurgeRequest, RotationStore } from "./rotation-store.js";
import { commitRows } from "./sqlite/commit-rows.js";
import { inTransaction } from "./sqlite/in-transaction.js";
import { openTables } from "./sqlite/open-tables.js";
import { readRows } from "./sqlite/read-rows.js";
import type { SqliteClient } from "./sqlite/sqlite-client.js";
import type { SqliteStatements } from "./sqlite/sqlite-statements.js";
import { sqliteWarnings } from "./sqlite/sqlite-warnings.js";
import { escapeKey } from "./storage-key.js";

export type { SqliteClient, SqliteStatement, SqliteValue } from "./sqlite/sqlite-client.js";

/** What may be said of where a store in SQLite keeps its values. */
export interface SqliteStoreOptions {
  /** What the names of its tables begin with, so that stores share a file: `lead_router_` where nothing is said. */
  readonly prefix?: string;
}

/**
 * A store in a file of SQLite, for any number of hosts on one machine: the durable store that needs no server. A commit is on
 * the disk when it is answered. The tables are made here where they are not there; the file is switched to WAL, the connection
 * to `synchronous = FULL`, and to five seconds of waiting for a lock where it did not wait at all.
 *
 * @param client - a database of `better-sqlite3` or `node:sqlite`, open for writing; the host closes it. Not a file on a
 *   network, where locks do not hold.
 * @throws a `StateVersionError` for tables that a newer release made; a `StoreUnavailable` for a file that is locked or cannot
 *   be opened, and for a connection in a transaction of its own. Methods reject with a `StoreUnavailable` for the same, for a file that
 *   is read only and for a full disk, and with an `OutcomeUnknown` where the disk failed at the end of a commit.
 *
 * @example
 * ```ts
 * import { sqliteStore } from "lead-router/store/sqlite";
 * // new Database("leads.db") of better-sqlite3, or new DatabaseSync("leads.db") of node:sqlite; here one whose file is gone.
 * const gone = () => {
 *   throw new Error("unable to open database file");
 * };
 * try {
 *   sqliteStore({ prepare: gone, exec: gone });
 * } catch (error) {
 *   console.log((error as Error).name); // StoreUnavailable
 * }
 * ```
 */
export function sqliteStore(client: SqliteClient, { prefix = "lead_router_" }: SqliteStoreOptions = {}): RotationStore {
  const statements = openTables(client, prefix);
  const reading = <Result>(step: () => Result) => inTransaction(client, "BEGIN", step);
  const writing = <Result>(step: () => Result) => inTransaction(client, "BEGIN IMMEDIATE", step);
  return Object.freeze({
    load: async (request) => reading(() => readRows(statements, request)),
    commit: async (request) => writing(() => commitRows(statements, request)),
    due: async (request) => reading(() => dueIds(statements, request)),
    erase: async ({ tenant, records }) =>
      writing(() => {
        for (const id of new Set(records)) statements.erase.run(escapeKey(tenant), orderedText(id));
      }),
    purge: async (request) => writing(() => removeOld(statements, request)),
    exclusive: async (request, decide) => writing(() => commitDecided(statements, request, decide)),
    warnings: async () => reading(() => sqliteWarnings(client)),
  } satisfies RotationStore);
}

function dueIds({ due }: SqliteStatements, { tenant, before, limit }: DueRequest): readonly string[] {
  const rows = due.all(escapeKey(tenant), before, limitOf(limit));
  return rows.flatMap((row) => (isRecord(row) ? [textOfOrdered(String(row.id))] : []));
}

function removeOld({ purge }: SqliteStatements, { tenant, before, limit }: PurgeRequest): number {
  return Number(purge.run(escapeKey(tenant), before, limitOf(limit)).changes);
}

function commitDecided(statements: SqliteStatements, request: LoadRequest, decide: Decide): CommitOutcome {
  const loaded = readRows(statements, request);
  const decided = decide(loaded);
  return decided === null
    ? { outcome: "conflict", ...loaded }
    : commitRows(statements, { tenant: request.tenant, ...decided });
}

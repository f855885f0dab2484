import { isRecord } from "../kernel/is-record.js";
import { limitOf } from "./limit-of.js";
import { textOfOrdered } from "./ordered-text.js";
import { reading, unwritten, writing } from "./postgres/attempt.js";
import { commitValues, separateId } from "./postgres/commit-values.js";
import { connectionOf, type Query } from "./postgres/connection.js";
import { exclusiveCommit, type Statements } from "./postgres/exclusive-commit.js";
import { failureOf } from "./postgres/failure.js";
import { namesOf, type PostgresStoreOptions } from "./postgres/identifiers.js";
import { type Layout, layoutOf } from "./postgres/layout.js";
import { migrate } from "./postgres/migrate.js";
import type { PostgresClient } from "./postgres/postgres-client.js";
import { isCommitted, readValues } from "./postgres/read-rows.js";
import { dueStatement, loadStatement } from "./postgres/read-statements.js";
import { serverWarnings } from "./postgres/server-warnings.js";
import { storedKeys } from "./postgres/stored-keys.js";
import { textArray } from "./postgres/text-array.js";
import { commitStatement, eraseStatement, lockStatement, purgeStatement } from "./postgres/write-statements.js";
import type { CommitOutcome, CommitRequest, Loaded, LoadRequest, RotationStore } from "./rotation-store.js";
import { storageKey } from "./storage-key.js";

export type { PostgresStoreOptions } from "./postgres/identifiers.js";
export type {
  PgClient,
  PgliteClient,
  PgPool,
  PgPoolClient,
  PostgresClient,
  PostgresSql,
  PostgresTransaction,
  Rows,
} from "./postgres/postgres-client.js";

/** A store in PostgreSQL. */
export interface PostgresStore extends RotationStore {
  /**
   * Creates the tables and functions, and the schema if it is missing; does nothing where they are. Any number of hosts may
   * call it at once, each before its first request. It needs the right to create only where there is something to create.
   *
   * @throws a `StateVersionError` if a newer version of the store has made the tables.
   */
  migrate(): Promise<void>;
}

/**
 * A store in PostgreSQL: for any number of hosts. A commit is one statement, whatever the isolation level; nothing depends on
 * the session, so poolers in transaction mode do (with `postgres`, say `prepare: false` to them as always).
 *
 * The client stays the host's: it opens it, listens to its `error` events (a pool or client of `pg` ends the host
 * otherwise when it loses a connection; `postgres` does too if it loses one while it opens it, unless it is given
 * `fetch_types: false`), and closes it. `exclusive` is there with a `Pool` of `pg`, with `postgres` and with pglite, not
 * with a single `Client` of `pg`. A connection in a transaction of the host's is not the store's: what it commits there
 * would stay or go with that transaction.
 *
 * A lost connection, a statement that timed out or was cancelled is an `OutcomeUnknown` in a commit; every other error that
 * the server answers with undoes the commit and is a `StoreUnavailable`; collisions that the server tells (40001, 40P01) are
 * conflicts.
 *
 * @param client - a `Pool` or `Client` of `pg`, the `sql` of `postgres`, or a database of pglite.
 * @param options - where the tables are: `{ schema: "public", prefix: "lead_router_" }` by default.
 * @throws an `OptionsError` for another client, or names that PostgreSQL cannot hold.
 *
 * @example
 * ```ts
 * import { PGlite } from "@electric-sql/pglite";
 * import { postgresStore } from "lead-router/store/postgres";
 * const database = new PGlite();
 * const store = postgresStore(database, { schema: "routing" });
 * await store.migrate();
 * const write = new Map([["pool/all", "{}"]]);
 * const request = { tenant: "acme", read: new Map([["pool/all", 0]]), write, records: new Map() };
 * console.log((await store.commit(request)).outcome, (await store.commit(request)).outcome); // committed conflict
 * await database.close();
 * ```
 */
export function postgresStore(client: PostgresClient, options: PostgresStoreOptions = {}): PostgresStore {
  const { query, reserve } = connectionOf(client);
  const layout = layoutOf(namesOf(options));
  const statements = statementsOf(query, layout);
  const store: PostgresStore = {
    migrate: () => migrate(query, layout),
    load: statements.load,
    commit: (request) => commit(query, statements, request),
    due: async ({ tenant, before, limit }) => {
      const values = [storageKey(tenant), String(before), String(limitOf(limit))];
      const rows = await reading(() => query(dueStatement(layout), values));
      return rows.map((row) => textOfOrdered(textOf(row, "id")));
    },
    erase: async ({ tenant, records }) => {
      const values = [storageKey(tenant), textArray(storedKeys(records).stored)];
      await writing(() => query(eraseStatement(layout), values));
    },
    purge: async ({ tenant, before, limit }) => {
      const values = [storageKey(tenant), String(before), String(limitOf(limit))];
      const [row] = await writing(() => query(purgeStatement(layout), values));
      return Number(textOf(row, "total"));
    },
    warnings: () => reading(() => serverWarnings(query)),
    ...(reserve && { exclusive: (request, decide) => exclusiveCommit(reserve, statements, request, decide) }),
  };
  return Object.freeze(store);
}

function statementsOf(query: Query, layout: Layout): Statements {
  const load = loadStatement(layout);
  const lock = lockStatement(layout);
  const commit = commitStatement(layout);
  return {
    load: ({ tenant, entries, records }) => {
      const [entryKeys, recordKeys] = [storedKeys(entries), storedKeys(records)];
      const values = [storageKey(tenant), textArray(entryKeys.stored), textArray(recordKeys.stored)];
      return reading(async () => readValues(await query(load, values), entryKeys, recordKeys));
    },
    lock: async (locking, { tenant, entries, records }) => {
      const [entryKeys, recordKeys] = [storedKeys(entries), storedKeys(records)];
      const ids = recordKeys.stored.map((key) => separateId(recordKeys.original(key)));
      const values = [storageKey(tenant), textArray(entryKeys.stored), textArray(recordKeys.stored), textArray(ids)];
      return readValues(await locking(lock, values), entryKeys, recordKeys);
    },
    commit: async (writing, request) => {
      const rows = await writing(commit, commitValues(request));
      return isCommitted(rows) ? { outcome: "committed" } : { outcome: "conflict", ...valuesIn(rows, request) };
    },
  };
}

async function commit(query: Query, statements: Statements, request: CommitRequest): Promise<CommitOutcome> {
  try {
    return await statements.commit(query, request);
  } catch (error) {
    if (failureOf(error) !== "collision") throw unwritten(error);
    return { outcome: "conflict", ...(await statements.load(keysOf(request))) };
  }
}

function keysOf({ tenant, read, write, records }: CommitRequest): LoadRequest {
  return { tenant, entries: [...read.keys(), ...write.keys()], records: [...records.keys()] };
}

function valuesIn(rows: readonly unknown[], request: CommitRequest): Loaded {
  const { entries, records } = keysOf(request);
  return readValues(rows, storedKeys(entries), storedKeys(records));
}

function textOf(row: unknown, key: string): string {
  return isRecord(row) ? String(row[key]) : "";
}

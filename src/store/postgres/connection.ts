import { createError } from "../../kernel/errors.js";
import { optionIssue } from "../../kernel/option-issue.js";
import { isConnectionLost } from "./failure.js";
import type {
  PgClient,
  PgliteClient,
  PgPool,
  PostgresClient,
  PostgresSql,
  PostgresTransaction,
} from "./postgres-client.js";

/** Sends one statement; its values are texts, and it casts them. */
export type Query = (text: string, values: readonly string[]) => Promise<readonly unknown[]>;

/** What the store needs of a client. */
export interface Connection {
  readonly query: Query;
  /** Runs work in one transaction on a connection of its own; rolled back if the work fails. */
  readonly reserve?: (work: (query: Query) => Promise<void>) => Promise<void>;
}

// Whatever the host's default is: only this level sees what others wrote before a lock was granted.
const LEVEL = "ISOLATION LEVEL READ COMMITTED";

/**
 * The one place that knows the clients apart.
 *
 * @throws an `OptionsError` for anything that is none of them.
 */
export function connectionOf(client: PostgresClient): Connection {
  if (isSql(client)) return { query: unsafeQuery(client), reserve: (work) => reserveSql(client, work) };
  if (!hasMethod(client, "query")) throw noClient(client);
  if (isPglite(client)) return { query: rowsQuery(client), reserve: (work) => reservePglite(client, work) };
  if (isPool(client)) return { query: rowsQuery(client), reserve: (work) => reservePool(client, work) };
  return { query: rowsQuery(client) };
}

function isSql(client: PostgresClient): client is PostgresSql {
  return hasMethod(client, "unsafe") && hasMethod(client, "begin");
}

function isPglite(client: PgClient): client is PgliteClient {
  return hasMethod(client, "transaction");
}

// A `Client` of `pg` has a `connect` too, but counts no connections.
function isPool(client: PgClient): client is PgPool {
  return hasMethod(client, "connect") && "totalCount" in client;
}

function hasMethod(value: unknown, name: string): boolean {
  const held = (typeof value === "object" && value !== null) || typeof value === "function";
  return held && typeof Reflect.get(value, name) === "function";
}

function noClient(client: unknown): Error {
  const remedy = "pass a pool or client of `pg`, the `sql` of `postgres`, or a database of pglite";
  return createError("OptionsError", "options_invalid", [optionIssue("client", client, remedy)]);
}

function rowsQuery(client: PgClient): Query {
  return async (text, values) => (await client.query(text, [...values])).rows;
}

// `prepare: true` leaves the choice to the host: statements are prepared unless its client says `prepare: false`.
function unsafeQuery(sql: PostgresTransaction): Query {
  return async (text, values) => await sql.unsafe(text, [...values], { prepare: true });
}

async function reserveSql(sql: PostgresSql, work: (query: Query) => Promise<void>): Promise<void> {
  await sql.begin(LEVEL, async (transaction) => {
    try {
      await work(unsafeQuery(transaction));
    } catch (error) {
      // Told of it, `postgres` would write ROLLBACK to a socket that is gone, which ends the host. It sees the end by itself.
      if (isConnectionLost(error)) await new Promise(() => {});
      throw error;
    }
  });
}

async function reservePglite(database: PgliteClient, work: (query: Query) => Promise<void>): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(`SET TRANSACTION ${LEVEL}`, []);
    await work(rowsQuery(transaction));
  });
}

async function reservePool(pool: PgPool, work: (query: Query) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  // A lost connection is told by the query that is under way; unheard, the event would end the host.
  const heard = () => {};
  client.on("error", heard);
  let kept = false;
  try {
    await client.query(`BEGIN ${LEVEL}`, []);
    await work(rowsQuery(client));
    await client.query("COMMIT", []);
    kept = true;
  } catch (error) {
    kept = await isRolledBack(client);
    throw error;
  } finally {
    client.removeListener("error", heard);
    client.release(!kept);
  }
}

async function isRolledBack(client: PgClient): Promise<boolean> {
  try {
    await client.query("ROLLBACK", []);
    return true;
  } catch {
    return false;
  }
}

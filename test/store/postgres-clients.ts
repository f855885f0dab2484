import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import postgres from "postgres";
import type { PostgresClient } from "../../src/store/postgres/postgres-client.js";
import { type PostgresStore, postgresStore } from "../../src/store/postgres-store.js";
import { findServer, POSTGRES } from "./servers.js";

/** A client that a test opened, and what it does beside the store. */
export interface OpenClient {
  readonly client: PostgresClient;
  /** Runs statements without values. */
  run(text: string): Promise<readonly { readonly [column: string]: unknown }[]>;
  close(): Promise<void>;
}

/** A way to open a client. */
export interface Way {
  readonly name: string;
  open(): Promise<OpenClient>;
}

const PGLITE: Way = {
  name: "pglite",
  open: async () => {
    const database = new PGlite();
    return {
      client: database,
      run: async (text) => (await database.query<{ [column: string]: unknown }>(text)).rows,
      close: () => database.close(),
    };
  },
};

/** A pool of `pg`; the options of the connection are PostgreSQL's, as `-c lock_timeout=1s`. */
export async function openPool(url: string, options?: string): Promise<OpenClient & { readonly client: pg.Pool }> {
  const pool = new pg.Pool({ connectionString: url, max: 16, ...(options !== undefined && { options }) });
  pool.on("error", () => {});
  return { client: pool, run: async (text) => (await pool.query(text)).rows, close: () => pool.end() };
}

async function openSingle(url: string): Promise<OpenClient> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return { client, run: async (text) => (await client.query(text)).rows, close: () => client.end() };
}

async function openSql(url: string, prepare: boolean): Promise<OpenClient> {
  const sql = postgres(url, { prepare, max: 16, onnotice: () => {} });
  return { client: sql, run: async (text) => await sql.unsafe(text), close: () => sql.end({ timeout: 1 }) };
}

/** Clients of a real server. */
export function serverWays(url: string): readonly Way[] {
  return [
    { name: "a pool of pg", open: () => openPool(url) },
    { name: "a client of pg", open: () => openSingle(url) },
    { name: "postgres", open: () => openSql(url, true) },
    { name: "postgres without prepared statements", open: () => openSql(url, false) },
  ];
}

/** Every client there is; those of the server only where there is one. */
export async function everyWay(what: string): Promise<readonly Way[]> {
  const url = await findServer(POSTGRES, what);
  return url === undefined ? [PGLITE] : [PGLITE, ...serverWays(url)];
}

/** A store over a client in a schema of its own, migrated. */
export interface OpenStore extends OpenClient {
  readonly store: PostgresStore;
  /** The quoted schema. */
  readonly schema: string;
  /** Another store on the same tables. */
  again(client: PostgresClient): PostgresStore;
}

let schemas = 0;

/** A schema name that no other run has; quotes, backslashes and dollars are in it. */
export function newSchema(): string {
  schemas += 1;
  return `Test "$$ \\ ' ${process.pid}.${schemas}`;
}

/** Opens a client and a store in a new schema; closing drops the schema. */
export async function openStore(way: Way): Promise<OpenStore> {
  const open = await way.open();
  const schema = newSchema();
  const store = postgresStore(open.client, { schema });
  await store.migrate();
  const quoted = quotedName(schema);
  const close = async () => {
    await open.run(`DROP SCHEMA ${quoted} CASCADE`);
    await open.close();
  };
  return { ...open, store, schema: quoted, again: (client) => postgresStore(client, { schema }), close };
}

export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

import { Redis } from "ioredis";
import pg from "pg";
import postgres from "postgres";
import { createClient } from "redis";
import { postgresStore } from "../../src/store/postgres-store.js";
import { redisStore } from "../../src/store/redis-store.js";
import type { RotationStore } from "../../src/store/rotation-store.js";

/** A store over a client that was opened for it. */
export interface OpenedStore {
  readonly store: RotationStore;
  close(): Promise<unknown>;
}

const CONNECTIONS = 4;
const RETRY_MS = 20;

const OPEN = {
  pg: async (url: string, schema: string): Promise<OpenedStore> => {
    const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
    pool.on("error", () => {});
    return { store: postgresStore(pool, { schema }), close: () => pool.end() };
  },
  postgres: async (url: string, schema: string): Promise<OpenedStore> => {
    // A connection that is lost while it asks for types ends the process.
    const sql = postgres(url, {
      max: CONNECTIONS,
      fetch_types: false,
      backoff: () => RETRY_MS / 1000,
      onnotice: () => {},
    });
    return { store: postgresStore(sql, { schema }), close: () => sql.end({ timeout: 1 }) };
  },
  ioredis: async (url: string, prefix: string): Promise<OpenedStore> => {
    const client = new Redis(url, { retryStrategy: () => RETRY_MS });
    client.on("error", () => {});
    return { store: redisStore(client, { prefix }), close: async () => client.disconnect() };
  },
  redis: async (url: string, prefix: string): Promise<OpenedStore> => {
    const client = createClient({ url, socket: { reconnectStrategy: RETRY_MS } });
    client.on("error", () => {});
    await client.connect();
    return { store: redisStore(client, { prefix }), close: async () => client.destroy() };
  },
};

export type ClientName = keyof typeof OPEN;

/** Opens a store. `place` is the schema, or what the keys begin with. */
export function openStore(client: ClientName, url: string, place: string): Promise<OpenedStore> {
  return OPEN[client](url, place);
}

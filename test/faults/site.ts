import { Redis } from "ioredis";
import pg from "pg";
import { postgresStore } from "../../src/store/postgres-store.js";
import { type CuttingProxy, cuttingProxy } from "../store/cutting-proxy.js";
import { type OwnPostgres, ownPostgres } from "../store/own-postgres.js";
import { type OwnRedis, ownRedis } from "../store/own-redis.js";
import { POSTGRES, REDIS } from "../store/servers.js";

export type StoreName = "postgres" | "redis";

/** Where a run keeps its data, and what can be done to the server. */
export interface Site {
  /** The way there, which can be cut. */
  readonly proxy: CuttingProxy;
  /** The address through the proxy, and without it. */
  readonly url: string;
  readonly directUrl: string;
  /** The schema, or what the keys begin with. */
  readonly place: string;
  /** Ends the server without a chance to write anything, and starts it again. */
  restart(): Promise<void>;
  /** Ends every session from within the server; on Redis it also forgets every script. */
  forget(): Promise<void>;
  /** Leaves nothing behind. */
  remove(): Promise<void>;
}

const PLACES = { count: 0 };

/** A new place in a server; `own`: the server is the run's own. */
export async function openSite(store: StoreName, own: boolean): Promise<Site> {
  PLACES.count += 1;
  const place = `faults_${process.pid}_${PLACES.count}`;
  const server = own ? await startOwn(store) : null;
  const directUrl = server?.url ?? (store === "postgres" ? POSTGRES : REDIS).url;
  const address = new URL(directUrl);
  const proxy = await cuttingProxy(Number(address.port || (store === "postgres" ? 5432 : 6379)));
  address.hostname = "127.0.0.1";
  address.port = String(proxy.port);
  const tools = store === "postgres" ? postgresTools(directUrl, place) : redisTools(directUrl, place);
  await tools.prepare();
  return {
    ...{ proxy, url: address.href, directUrl, place, forget: tools.forget },
    restart: async () => {
      if (server === null) throw new Error("only a server of the run's own is restarted");
      await server.kill();
      await server.start();
    },
    remove: async () => {
      await proxy.close();
      await (server === null ? tools.clean() : server.remove());
    },
  };
}

function startOwn(store: StoreName): Promise<OwnPostgres | OwnRedis> {
  return store === "postgres" ? ownPostgres() : ownRedis("--appendonly", "yes", "--appendfsync", "always");
}

interface Tools {
  prepare(): Promise<unknown>;
  forget(): Promise<unknown>;
  clean(): Promise<unknown>;
}

type SiteTools = { readonly [name in keyof Tools]: () => Promise<void> };

function postgresTools(url: string, schema: string): SiteTools {
  const within = async (act: (client: pg.Pool) => Promise<unknown>) => {
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    pool.on("error", () => {});
    await act(pool).finally(() => pool.end());
  };
  // Only those that have used the run's schema: other runs may share the server.
  const others = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND query LIKE $1`;
  return {
    prepare: () => within((pool) => postgresStore(pool, { schema }).migrate()),
    forget: () => within((pool) => pool.query(others, [`%${schema}%`])),
    clean: () => within((pool) => pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)),
  };
}

function redisTools(url: string, prefix: string): SiteTools {
  const within = async (act: (client: Redis) => Promise<unknown>) => {
    const client = new Redis(url);
    client.on("error", () => {});
    await act(client).finally(() => client.disconnect());
  };
  return {
    prepare: async () => {},
    forget: () =>
      within(async (client) => {
        await client.script("FLUSH");
        await client.client("KILL", "TYPE", "normal", "SKIPME", "yes");
      }),
    clean: () =>
      within(async (client) => {
        for await (const keys of client.scanStream({ match: `${prefix}{*`, count: 1000 })) {
          if (keys.length > 0) await client.unlink(...keys);
        }
      }),
  };
}

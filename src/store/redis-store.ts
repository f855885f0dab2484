import { commitValues } from "./redis/commit-values.js";
import { ERASE_SCRIPT } from "./redis/erase-script.js";
import { LOAD_SCRIPT } from "./redis/load-script.js";
import { namesUpTo, purgeRecords } from "./redis/purge-records.js";
import { readValues } from "./redis/read-values.js";
import type { RedisClient } from "./redis/redis-client.js";
import { nameOfRecord, type RedisKeys, recordOfName, redisKeys } from "./redis/redis-keys.js";
import { type RedisLink, redisLink } from "./redis/redis-link.js";
import { redisWarnings } from "./redis/redis-warnings.js";
import { runScript } from "./redis/run-script.js";
import type { EraseRequest, Loaded, LoadRequest, RotationStore } from "./rotation-store.js";

export type { IoRedisClient, NodeRedisClient, RedisClient } from "./redis/redis-client.js";

/** What may be said of where a store in Redis keeps its values. */
export interface RedisStoreOptions {
  /** What every key begins with, so that stores share a server: `lead-router:` where nothing is said. */
  readonly prefix?: string;
}

/**
 * A store in Redis, for any number of hosts. Each method is one call of a script, `purge` two for every 500 records, and all
 * keys of a tenant carry one hash tag, so it runs on a cluster too. Nothing expires by itself.
 *
 * How much a crash of the server loses depends on its settings, and a failover may lose what was acknowledged: ask `warnings`.
 *
 * @param client - of `redis` or `ioredis`, also for a cluster, connected or connecting; the host closes it. It must give
 *   texts, as both do where nothing else is asked for. Where the host does not listen to its errors they are passed over
 *   here: each also rejects the method that suffers from it.
 * @throws nothing itself. Methods reject with a `StoreUnavailable` where the server cannot be reached, refuses (`READONLY`,
 *   `LOADING`, `OOM`, `MOVED`) or was not asked, with an `OutcomeUnknown` where the connection broke, or the client gave
 *   up waiting, while a script that writes was under way or still kept to be sent, and with a `StateError` for keys that somebody else wrote.
 *
 * @example
 * ```ts
 * import { redisStore } from "lead-router/store/redis";
 * // createClient() of `redis`, or new Redis() of `ioredis`; here one that finds no server.
 * const refuse = () => Promise.reject(new Error("connect ECONNREFUSED 127.0.0.1:6379"));
 * const store = redisStore({ evalSha: refuse, eval: refuse }, { prefix: "crm:" });
 * const lost = await store.load({ tenant: "acme", entries: ["pool/all"], records: [] }).catch((error) => error);
 * console.log(lost.name); // StoreUnavailable
 * ```
 */
export function redisStore(client: RedisClient, { prefix = "lead-router:" }: RedisStoreOptions = {}): RotationStore {
  const link = redisLink(client);
  const keysOf = (tenant: string): RedisKeys => redisKeys(prefix, tenant);
  return Object.freeze({
    load: async (request) => loadValues(link, keysOf(request.tenant), request),
    commit: async (request) => commitValues(link, keysOf(request.tenant), request),
    due: async ({ tenant, before, limit }) =>
      (await namesUpTo(link, keysOf(tenant).due, String(before), limit)).map(recordOfName),
    erase: async (request) => eraseBodies(link, keysOf(request.tenant), request),
    purge: async (request) => purgeRecords(link, keysOf(request.tenant), request),
    warnings: async () => redisWarnings(client),
  } satisfies RotationStore);
}

async function loadValues(link: RedisLink, keys: RedisKeys, { entries, records }: LoadRequest): Promise<Loaded> {
  // A script must be given a key to be sent to the node that has them.
  if (entries.length + records.length === 0) return { entries: new Map(), records: new Map() };
  const names = [...entries.map(keys.entry), ...records.map(keys.record)];
  const { answer } = await runScript(link, { script: LOAD_SCRIPT, keys: names, values: [], writes: false });
  return readValues(answer, entries, records);
}

async function eraseBodies(link: RedisLink, keys: RedisKeys, request: EraseRequest): Promise<void> {
  const ids = [...new Set(request.records)];
  if (ids.length === 0) return;
  const names = [keys.due, ...ids.map(keys.record)];
  await runScript(link, { script: ERASE_SCRIPT, keys: names, values: ids.map(nameOfRecord), writes: true });
}

import { Redis } from "ioredis";
import { createClient } from "redis";
import type { RedisClient } from "../../src/store/redis/redis-client.js";

/** A client that is connected. */
export interface OpenRedis {
  readonly client: RedisClient;
  close(): Promise<void>;
}

/** A package that the adapter takes clients of. */
export interface RedisPackage {
  readonly name: string;
  open(url: string): Promise<OpenRedis>;
}

/** Every client that the adapter is tested with, as its package makes it where nothing is said. */
export const REDIS_PACKAGES: readonly [RedisPackage, ...RedisPackage[]] = [
  { name: "redis", open: (url) => openNodeRedis(url, 2) },
  { name: "redis over RESP3", open: (url) => openNodeRedis(url, 3) },
  { name: "ioredis", open: openIoRedis },
];

// The adapter listens to `error`; so that the first connection is covered too, these do.
async function openNodeRedis(url: string, RESP: 2 | 3): Promise<OpenRedis> {
  const client = createClient({ url, RESP, socket: { reconnectStrategy: 20 } });
  client.on("error", () => {});
  await client.connect();
  return { client, close: async () => (client.isOpen ? client.destroy() : undefined) };
}

async function openIoRedis(url: string): Promise<OpenRedis> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => 20 });
  client.on("error", () => {});
  await client.connect();
  return { client, close: async () => client.disconnect() };
}

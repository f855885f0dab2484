import { createClient } from "redis";

const URL = process.env.REDIS_URL ?? "redis://127.0.0.1:6379";

/** A client, and a key prefix of its own; closing removes its keys. */
export interface RedisServer {
  readonly client: ReturnType<typeof redisClient>;
  readonly prefix: string;
  close(): Promise<void>;
}

export async function openRedis(): Promise<RedisServer> {
  const client = redisClient();
  await client.connect();
  const prefix = `lead-router-bench:${process.pid}:${Date.now()}:`;
  const close = async () => {
    for await (const keys of client.scanIterator({ MATCH: `${prefix}*`, COUNT: 1_000 })) {
      if (keys.length > 0) await client.unlink(keys);
    }
    client.destroy();
  };
  return { client, prefix, close };
}

function redisClient() {
  return createClient({ url: URL }).on("error", () => {});
}

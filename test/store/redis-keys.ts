import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { compareText } from "../../src/kernel/compare-text.js";

/** A prefix that no other run has. */
export function newPrefix(): string {
  return `lead-router-test:${randomUUID()}:`;
}

/** Every key under a prefix and in how many seconds it expires, −1 for never, in order. */
export function keysOf(url: string, prefix: string): Promise<[key: string, seconds: number][]> {
  return withKeys(url, prefix, async (redis, keys) =>
    Promise.all(keys.sort(compareText).map(async (key): Promise<[string, number]> => [key, await redis.ttl(key)])),
  );
}

/** Removes every key under a prefix, and says how many there were. */
export function removeKeys(url: string, prefix: string): Promise<number> {
  return withKeys(url, prefix, async (redis, keys) => {
    for (const key of keys) await redis.unlink(key);
    return keys.length;
  });
}

async function withKeys<Result>(
  url: string,
  prefix: string,
  act: (redis: Redis, keys: string[]) => Promise<Result>,
): Promise<Result> {
  const redis = new Redis(url);
  const found = new Set<string>();
  try {
    for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 1000 })) {
      for (const key of keys) found.add(key);
    }
    return await act(redis, [...found]);
  } finally {
    redis.disconnect();
  }
}

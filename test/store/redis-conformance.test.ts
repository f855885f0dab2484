import { afterAll, describe, expect, test } from "vitest";
import { redisStore } from "../../src/store/redis-store.js";
import type { OpenStore } from "../../src/testing/store/check-store.js";
import { storeConformance } from "../../src/testing/store-conformance.js";
import { REDIS_PACKAGES, type RedisPackage } from "./redis-clients.js";
import { keysOf, newPrefix, removeKeys } from "./redis-keys.js";
import { findServer, REDIS } from "./servers.js";

const url = await findServer(REDIS, "the promises of a store, over Redis");
const prefix = newPrefix();

async function create({ open }: RedisPackage, address: string): Promise<OpenStore> {
  const { client, close } = await open(address);
  return { store: redisStore(client, { prefix }), close, reopen: () => create({ name: "again", open }, address) };
}

const [{ open: openAny }] = REDIS_PACKAGES;

describe.skipIf(url === undefined)("on a server", () => {
  const address = url ?? "";
  afterAll(() => removeKeys(address, prefix));

  for (const each of REDIS_PACKAGES) {
    describe(`over ${each.name}`, () => {
      const skip = { exclusive: "a script cannot call back" };
      storeConformance({ runner: { describe, test }, create: () => create(each, address), skip });
    });
  }

  test("no key expires by itself, and every key begins with the prefix and has a tag", async () => {
    const { client, close } = await openAny(address);
    const own = newPrefix();
    const store = redisStore(client, { prefix: own });
    const record = { expected: 0, body: "x", dueAt: 1, keepUntil: 1 };
    await store.commit({
      tenant: "a}b",
      read: new Map([["pool/{x}", 0]]),
      write: new Map([["pool/{x}", "y"]]),
      records: new Map([["lead/a", record]]),
    });
    await close();
    expect(await keysOf(address, own)).toEqual([
      [`${own}{a%007db}:due`, -1],
      [`${own}{a%007db}:entry:pool/%007bx%007d`, -1],
      [`${own}{a%007db}:keep`, -1],
      [`${own}{a%007db}:record:lead/a`, -1],
    ]);
    expect(await removeKeys(address, own)).toBe(4);
  });
});

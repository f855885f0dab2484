import { setTimeout as sleep } from "node:timers/promises";
import { Cluster } from "ioredis";
import { createCluster } from "redis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redisStore } from "../../src/store/redis-store.js";
import type { OpenStore } from "../../src/testing/store/check-store.js";
import { storeConformance } from "../../src/testing/store-conformance.js";
import { hasOwnRedis, type OwnRedis, ownRedis } from "./own-redis.js";

const isRunnable = hasOwnRedis("the promises of a store, over a cluster of Redis");

describe.skipIf(!isRunnable)("on a cluster", () => {
  let server: OwnRedis;

  // A node refuses scripts whose keys are of several slots, also when all slots are its own.
  beforeAll(async () => {
    server = await ownRedis("--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1");
    await server.command("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
    const isReady = async () => String(await server.command("CLUSTER", "INFO")).includes("cluster_state:ok");
    for (let tries = 0; tries < 100 && !(await isReady()); tries += 1) await sleep(50);
  });
  afterAll(() => server?.remove());

  const openNodeRedis = async (): Promise<OpenStore> => {
    const cluster = createCluster({ rootNodes: [{ url: server.url }] });
    cluster.on("error", () => {});
    await cluster.connect();
    return { store: redisStore(cluster), close: async () => cluster.destroy(), reopen: openNodeRedis };
  };
  const openIoRedis = async (): Promise<OpenStore> => {
    const cluster = new Cluster([{ host: "127.0.0.1", port: server.port }]);
    cluster.on("error", () => {});
    return { store: redisStore(cluster), close: async () => cluster.disconnect(), reopen: openIoRedis };
  };
  const skip = { exclusive: "a script cannot call back" };

  test("a script over the keys of two tenants is refused", async () => {
    const both = server.command("EVAL", "return 1", "2", "lead-router:{a}:due", "lead-router:{b}:due");
    await expect(both).rejects.toThrow("CROSSSLOT");
  });

  describe.each([
    ["redis", openNodeRedis],
    ["ioredis", openIoRedis],
  ])("over %s", (_, create) => {
    storeConformance({ runner: { describe, test }, create, skip });

    test("its settings are warned about", async () => {
      const { store, close } = await create();
      expect((await store.warnings?.())?.map(({ code }) => code)).toEqual(["durability_none"]);
      await close?.();
    });
  });
});

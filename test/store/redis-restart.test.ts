import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redisStore } from "../../src/store/redis-store.js";
import type { RotationStore } from "../../src/store/rotation-store.js";
import { hasOwnRedis, type OwnRedis, ownRedis } from "./own-redis.js";
import { REDIS_PACKAGES } from "./redis-clients.js";
import { bodyIn, commitOf, loadOf } from "./request.js";

const isRunnable = hasOwnRedis("the restart of Redis");
const ROUNDS = 4;

describe.skipIf(!isRunnable).each(REDIS_PACKAGES.map((each) => [each.name, each.open] as const))(
  "over %s",
  (_, open) => {
    let server: OwnRedis;
    beforeAll(async () => {
      server = await ownRedis("--appendonly", "yes", "--appendfsync", "always");
    });
    afterAll(() => server?.remove());

    test("a server that is killed and started again has every commit that it acknowledged", async () => {
      const { client, close } = await open(server.url);
      const store = redisStore(client);
      const counts = { known: 0, unknown: 0 };
      for (let round = 0; round < ROUNDS; round += 1) {
        const counting = countUntil(store, counts, () => counts.known >= 40 * (round + 1));
        await expect.poll(() => counts.known).toBeGreaterThan(40 * round + 10);
        await server.kill();
        await server.start();
        await counting;
        const total = Number(await bodyIn(store));
        expect(total).toBeGreaterThanOrEqual(counts.known);
        expect(total).toBeLessThanOrEqual(counts.known + counts.unknown);
      }
      expect((await store.load(loadOf())).entries.get("pool/a")?.revision).toBe(Number(await bodyIn(store)));
      await close();
    });
  },
);

async function countUntil(
  store: RotationStore,
  counts: { known: number; unknown: number },
  isEnough: () => boolean,
): Promise<void> {
  while (!isEnough()) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const held = await store.load(loadOf()).catch(() => null);
    if (held === null) continue;
    const value = held.entries.get("pool/a");
    const request = commitOf(value?.revision ?? 0, String(Number(value?.body ?? 0) + 1));
    const outcome = await store.commit(request).catch((error: Error) => error.name);
    if (outcome === "OutcomeUnknown") counts.unknown += 1;
    else if (typeof outcome === "object" && outcome.outcome === "committed") counts.known += 1;
  }
}

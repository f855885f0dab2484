import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { redisStore } from "../../src/store/redis-store.js";
import { type CuttingProxy, cuttingProxy } from "./cutting-proxy.js";
import { hasOwnRedis, type OwnRedis, ownRedis } from "./own-redis.js";
import { type OpenRedis, REDIS_PACKAGES } from "./redis-clients.js";
import { bodyIn, commitOf, countUp, loadOf, nameOfFailure, TENANT } from "./request.js";

const isRunnable = hasOwnRedis("the faults of Redis");

describe.skipIf(!isRunnable).each(REDIS_PACKAGES.map((each) => [each.name, each.open] as const))(
  "when something breaks, over %s,",
  (name, open) => {
    let server: OwnRedis;
    let proxy: CuttingProxy;
    let opened: OpenRedis;
    let direct: OpenRedis;
    const store = () => redisStore(opened.client);
    const other = () => redisStore(direct.client);

    beforeAll(async () => {
      server = await ownRedis();
      proxy = await cuttingProxy(server.port);
      direct = await open(server.url);
    });
    beforeEach(async () => {
      proxy.refuse(false);
      await opened?.close();
      await server.command("FLUSHALL");
      opened = await open(`redis://127.0.0.1:${proxy.port}`);
    });
    afterAll(async () => {
      await opened?.close();
      await direct?.close();
      await proxy?.close();
      await server?.remove();
    });

    test("scripts that the server forgot are sent again", async () => {
      for (const revision of [0, 1, 2]) {
        await server.command("SCRIPT", "FLUSH");
        expect(await store().commit(commitOf(revision, `${revision}`, { "lead/a": revision }))).toEqual({
          outcome: "committed",
        });
        await server.command("SCRIPT", "FLUSH");
        expect(await bodyIn(store())).toBe(`${revision}`);
      }
      await server.command("SCRIPT", "FLUSH");
      expect(await store().due({ tenant: TENANT, before: 1, limit: 9 })).toEqual(["lead/a"]);
      await server.command("SCRIPT", "FLUSH");
      await store().erase({ tenant: TENANT, records: ["lead/a"] });
      await server.command("SCRIPT", "FLUSH");
      expect(await store().purge({ tenant: TENANT, before: 2, limit: 9 })).toBe(1);
    });

    test("a script is sent by its name once the server knows it", async () => {
      await store().commit(commitOf(0, "a"));
      await server.command("CONFIG", "RESETSTAT");
      await store().commit(commitOf(1, "b"));
      const stats = String(await server.command("INFO", "commandstats"));
      expect(stats).toMatch(/cmdstat_evalsha:calls=1,/);
      expect(stats).not.toMatch(/cmdstat_eval:/);
    });

    test("a connection that is killed between load and commit loses nothing", async () => {
      const one = store();
      await one.commit(commitOf(0, "a"));
      await one.load(loadOf());
      await server.command("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
      // The client may not have noticed yet; then it cannot know.
      const outcome = await nameOfFailure(one.commit(commitOf(1, "b")));
      expect(["done", "OutcomeUnknown"]).toContain(outcome);
      await expect.poll(() => bodyIn(one).catch(() => "down")).toMatch(outcome === "done" ? /^b$/ : /^[ab]$/);
    });

    test("a request that never arrived leaves the state before, an answer that is lost the state after", async () => {
      const one = store();
      await one.commit(commitOf(0, "a"));
      proxy.cutAt("answer", "b-after");
      expect(await nameOfFailure(one.commit(commitOf(1, "b-after")))).toBe("OutcomeUnknown");
      expect(await bodyIn(other())).toBe("b-after");
      proxy.cutAt("request", "c-lost");
      const outcome = await nameOfFailure(one.commit(commitOf(2, "c-lost")));
      // ioredis sends it again by itself.
      expect(outcome).toBe(name === "ioredis" ? "done" : "OutcomeUnknown");
      expect(await bodyIn(other())).toBe(name === "ioredis" ? "c-lost" : "b-after");
    });

    test("a commit that is sent as soon as the connection is back, and whose answer is lost, may have been written", async () => {
      const one = store();
      await one.commit(commitOf(0, "a"));
      proxy.refuse(true);
      await server.command("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
      // Until the client has noticed, it would send at once.
      await new Promise((resolve) => setTimeout(resolve, 50));
      proxy.cutAt("answer", "b-early");
      const outcome = nameOfFailure(one.commit(commitOf(1, "b-early")));
      proxy.refuse(false);
      expect(await outcome).toBe("OutcomeUnknown");
      expect(await bodyIn(other())).toBe("b-early");
    });

    test("an erasure and a purge whose answer is lost say that they may have been done", async () => {
      const one = store();
      await one.commit(commitOf(0, "a", { "lead/a": 0, "lead/b": 0 }));
      await one.erase({ tenant: TENANT, records: ["lead/a"] });
      proxy.cutAt("answer", "lead/b");
      const outcome = await nameOfFailure(one.erase({ tenant: TENANT, records: ["lead/b"] }));
      expect(outcome).toBe(name === "ioredis" ? "done" : "OutcomeUnknown");
      expect((await other().load(loadOf("lead/b"))).records.get("lead/b")?.body).toBe("");
    });

    test("many writers whose connections are cut again and again count every commit once", async () => {
      const cutting = setInterval(() => proxy.cutAt("request", "pool/a"), 60);
      const counted = countUpKnowing(100);
      const undisturbed = countUp(other(), 50);
      const [certain, unknown] = await counted.finally(() => clearInterval(cutting));
      await undisturbed;
      const total = Number(await bodyIn(other()));
      expect(total).toBeGreaterThanOrEqual(certain + 50);
      expect(total).toBeLessThanOrEqual(certain + unknown + 50);
    });

    async function countUpKnowing(times: number): Promise<[certain: number, unknown: number]> {
      const one = store();
      let certain = 0;
      let unknown = 0;
      while (certain + unknown < times) {
        const held = await one.load(loadOf()).catch(() => null);
        const value = held?.entries.get("pool/a");
        await new Promise((resolve) => setTimeout(resolve, 2));
        if (held === null) continue;
        const next = commitOf(value?.revision ?? 0, String(Number(value?.body ?? 0) + 1));
        const outcome = await one.commit(next).catch((error: Error) => error.name);
        if (outcome === "OutcomeUnknown") unknown += 1;
        else if (typeof outcome === "object" && outcome.outcome === "committed") certain += 1;
      }
      return [certain, unknown];
    }

    test("a replica that is read only, a server without memory and one that cannot save refuse before anything is written", async () => {
      const one = store();
      await one.commit(commitOf(0, "a", { "lead/a": 0 }));
      const next = commitOf(1, "b", { "lead/a": 1 });
      await server.command("CONFIG", "SET", "maxmemory", "1");
      expect(await nameOfFailure(one.commit(next))).toBe("StoreUnavailable");
      await server.command("CONFIG", "SET", "maxmemory", "0");
      await server.command("CONFIG", "SET", "min-replicas-to-write", "1");
      expect(await nameOfFailure(one.commit(next))).toBe("StoreUnavailable");
      await server.command("CONFIG", "SET", "min-replicas-to-write", "0");
      await server.command("REPLICAOF", "127.0.0.1", "1");
      expect(await nameOfFailure(one.commit(next))).toBe("StoreUnavailable");
      expect(await nameOfFailure(one.erase({ tenant: TENANT, records: ["lead/a"] }))).toBe("StoreUnavailable");
      await server.command("REPLICAOF", "NO", "ONE");
      expect(await bodyIn(one)).toBe("a");
      expect(await one.commit(next)).toEqual({ outcome: "committed" });
    });

    test("a key that somebody else wrote is an error, and nothing is written", async () => {
      const one = store();
      await one.commit(commitOf(0, "a"));
      const foreign: readonly (readonly [string, ...string[]])[] = [
        ["SET", "lead-router:{acme}:record:lead/a", "x"],
        ["HSET", "lead-router:{acme}:record:lead/a", "x", "y"],
        ["SET", "lead-router:{acme}:due", "x"],
        ["SET", "lead-router:{acme}:keep", "x"],
      ];
      for (const command of foreign) {
        await server.command(...command);
        expect([command[1], await nameOfFailure(one.commit(commitOf(1, "b", { "lead/a": 0 })))]).toEqual([
          command[1],
          "StateError",
        ]);
        await server.command("DEL", command[1] ?? "");
      }
      expect(await bodyIn(one)).toBe("a");
      await server.command("HDEL", "lead-router:{acme}:entry:pool/a", "b");
      expect(await nameOfFailure(one.load(loadOf()))).toBe("StateError");
      await server.command("HSET", "lead-router:{acme}:entry:pool/a", "b", "a", "r", "1.5");
      expect(await nameOfFailure(one.load(loadOf()))).toBe("StateError");
    });

    test("a server that is down is unavailable, and one that is back is not", async () => {
      const one = store();
      await one.commit(commitOf(0, "a"));
      proxy.refuse(true);
      await server.command("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
      await opened.close();
      // A client that is closing has not noticed yet that nothing is sent any more.
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await nameOfFailure(one.commit(commitOf(1, "b")))).toBe("StoreUnavailable");
      expect(await nameOfFailure(one.load(loadOf()))).toBe("StoreUnavailable");
      proxy.refuse(false);
      opened = await open(`redis://127.0.0.1:${proxy.port}`);
      expect(await store().commit(commitOf(1, "b"))).toEqual({ outcome: "committed" });
    });

    test("the settings of the server are warned about", async () => {
      const codes = async () => (await store().warnings?.())?.map(({ code }) => code);
      expect(await codes()).toEqual(["durability_none"]);
      await server.command("CONFIG", "SET", "save", "900 1");
      expect(await codes()).toEqual(["durability_snapshots"]);
      await server.command("CONFIG", "SET", "appendonly", "yes");
      await server.command("CONFIG", "SET", "appendfsync", "everysec");
      await server.command("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
      expect(await codes()).toEqual(["durability_seconds", "eviction"]);
      await server.command("CONFIG", "SET", "appendfsync", "always");
      await server.command("CONFIG", "SET", "maxmemory-policy", "noeviction");
      expect(await codes()).toEqual([]);
      await server.command("ACL", "SETUSER", "default", "-config");
      expect(await codes()).toEqual(["durability_not_checked"]);
      await server.command("ACL", "SETUSER", "default", "+config");
      for (const [name, value] of [
        ["appendonly", "no"],
        ["save", ""],
      ]) {
        await server.command("CONFIG", "SET", name ?? "", value ?? "");
      }
    });
  },
);

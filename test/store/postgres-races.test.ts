import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postgresStore } from "../../src/store/postgres-store.js";
import type { CommitOutcome, RotationStore } from "../../src/store/rotation-store.js";
import { commitRequest } from "./commit-request.js";
import {
  newSchema,
  type OpenClient,
  type OpenStore,
  openPool,
  openStore,
  quotedName,
  serverWays,
} from "./postgres-clients.js";
import { findServer, POSTGRES } from "./servers.js";

const found = await findServer(POSTGRES, "races over pg and postgres");
const url = found ?? POSTGRES.url;
const LEVELS = ["read committed", "repeatable read", "serializable"];
const WRITERS = 8;
const ROUNDS = 20;

/** Adds one to counters, as often as it takes; every step leaves a record. Gives the number of conflicts. */
async function addOne(store: RotationStore, tenant: string, keys: readonly string[], id: string): Promise<number> {
  const none = { tenant, entries: keys, records: [] };
  let loaded = await store.load(none);
  for (let conflicts = 0; ; conflicts += 1) {
    const { entries } = loaded;
    const read = new Map(keys.map((key) => [key, entries.get(key)?.revision ?? 0]));
    const write = new Map(keys.map((key) => [key, String(Number(entries.get(key)?.body ?? 0) + 1)]));
    const records = new Map([[id, { expected: 0, body: "", dueAt: null, keepUntil: null }]]);
    const outcome = await store.commit({ tenant, read, write, records });
    if (outcome.outcome === "committed") return conflicts;
    expect(outcome.records.size).toBe(0);
    loaded = outcome;
  }
}

describe.skipIf(found === undefined)("races on PostgreSQL", () => {
  describe.each(LEVELS)("where the host's transactions are %s", (level) => {
    let open: OpenStore;
    let store: RotationStore;
    let client: OpenClient;
    beforeAll(async () => {
      open = await openStore({ name: level, open: () => openPool(url) });
      client = await openPool(url, `-c default_transaction_isolation=${level.replace(" ", "\\ ")}`);
      store = open.again(client.client);
    });
    afterAll(async () => {
      await client.close();
      await open.close();
    });

    test("no update is lost, from the first write on", async () => {
      const keys = [
        ["a", "b", "c"],
        ["c", "a"],
        ["b", "c"],
        ["c", "b", "a"],
      ];
      const writers = Array.from({ length: WRITERS }, async (_, writer) => {
        for (let round = 0; round < ROUNDS; round += 1) {
          await addOne(store, "counters", keys[writer % keys.length] ?? [], `lead/${writer}/${round}`);
        }
      });
      await Promise.all(writers);
      const { entries } = await store.load({ tenant: "counters", entries: ["a", "b", "c"], records: [] });
      const each = (WRITERS * ROUNDS) / keys.length;
      const told = (times: number) => ({ revision: each * times, body: String(each * times) });
      expect(entries).toEqual(
        new Map([
          ["a", told(3)],
          ["b", told(3)],
          ["c", told(4)],
        ]),
      );
    });

    test("of two that write what the other found absent, one does not", async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const tenant = `skew ${round}`;
        const writing = (key: string) =>
          store.commit(commitRequest({ tenant, read: { x: 0, y: 0 }, write: { [key]: "" } }));
        const outcomes = await Promise.all([writing("x"), writing("y")]);
        expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["committed", "conflict"]);
      }
    });

    test("a record is written once, however many bring it", async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const records = { [`lead/${round}`]: {}, [`lead/b${round}`]: {} };
        const commit = async (key: number): Promise<CommitOutcome> =>
          store.commit(
            commitRequest({
              tenant: "once",
              read: { [`${round} ${key}`]: 0 },
              write: { [`${round} ${key}`]: "" },
              records,
            }),
          );
        const outcomes = await Promise.all([0, 1, 2, 3].map(commit));
        expect(outcomes.filter(({ outcome }) => outcome === "committed")).toHaveLength(1);
        const entries = [0, 1, 2, 3].map((key) => `${round} ${key}`);
        expect((await store.load({ tenant: "once", entries, records: [] })).entries.size).toBe(1);
      }
    });

    test("exclusive never conflicts with exclusive, nor waits in a circle", async () => {
      const keys = [["a", "b"], ["b", "a"], ["b"], ["a"]];
      const add = async (entries: readonly string[], id: string) => {
        const request = { tenant: "exclusive", entries, records: [id] };
        const outcome = await store.exclusive?.(request, (loaded) => ({
          read: new Map(entries.map((key) => [key, loaded.entries.get(key)?.revision ?? 0])),
          write: new Map(entries.map((key) => [key, String(Number(loaded.entries.get(key)?.body ?? 0) + 1)])),
          records: new Map([[id, { expected: 0, body: "", dueAt: null, keepUntil: null }]]),
        }));
        expect(outcome).toEqual({ outcome: "committed" });
      };
      const writers = keys.map(async (entries, writer) => {
        for (let round = 0; round < ROUNDS; round += 1) await add(entries, `lead/${writer}/${round}`);
      });
      const committing = addOne(store, "exclusive", ["b", "a"], "lead/beside");
      await Promise.all([...writers, committing]);
      const { entries } = await store.load({ tenant: "exclusive", entries: ["a", "b"], records: [] });
      expect([...entries.values()].map(({ body }) => body)).toEqual([String(3 * ROUNDS + 1), String(3 * ROUNDS + 1)]);
    });

    test("erasing, purging and committing the same records do not stand in each other's way", async () => {
      const ids = Array.from({ length: 40 }, (_, index) => `lead/${index}`);
      const all = (keepUntil: number) => Object.fromEntries(ids.map((id) => [id, { keepUntil }]));
      let purged = 0;
      let written = 0;
      const commit = async () => {
        const { outcome } = await store.commit(commitRequest({ tenant: "busy", records: all(1) }));
        if (outcome === "committed") written += ids.length;
      };
      const purge = async () => {
        const gone = await store.purge({ tenant: "busy", before: 2, limit: 30 });
        purged += gone;
      };
      const erase = () => store.erase({ tenant: "busy", records: [...ids].reverse() });
      for (let round = 0; round < ROUNDS; round += 1)
        await Promise.all([commit(), erase(), purge(), commit(), purge()]);
      while (purged < written) await purge();
      expect([(await store.load({ tenant: "busy", entries: [], records: ids })).records.size, purged]).toEqual([
        0,
        written,
      ]);
    });
  });

  test("many hosts migrate at once, at any isolation level", async () => {
    const schema = newSchema();
    const levels = [...LEVELS.map((level) => `-c default_transaction_isolation=${level.replace(" ", "\\ ")}`)];
    const pools = await Promise.all(levels.map((options) => openPool(url, options)));
    const sql = await serverWays(url)[3]?.open();
    const clients = [...pools, ...(sql === undefined ? [] : [sql])];
    for (const prefix of ["", "a", 'b"$$']) {
      const stores = [...clients, ...clients].map(({ client }) => postgresStore(client, { schema, prefix }));
      await Promise.all(stores.map((store) => store.migrate()));
      const outcome = await stores[0]?.commit(commitRequest({ read: { p: 0 }, write: { p: prefix } }));
      expect(outcome).toEqual({ outcome: "committed" });
    }
    await pools[0]?.run(`DROP SCHEMA ${quotedName(schema)} CASCADE`);
    await Promise.all(clients.map((client) => client.close()));
  });
});

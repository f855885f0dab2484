import pg from "pg";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postgresStore } from "../../src/store/postgres-store.js";
import { commitRequest } from "./commit-request.js";
import { cuttingProxy } from "./cutting-proxy.js";
import { type OpenClient, type OpenStore, openPool, openStore, serverWays } from "./postgres-clients.js";
import { findServer, POSTGRES } from "./servers.js";

const found = await findServer(POSTGRES, "lost connections and errors of PostgreSQL");
const url = found ?? POSTGRES.url;
const ways = serverWays(url).filter(({ name }) => name !== "a client of pg");
const told = (tenant: string) =>
  commitRequest({ tenant, read: { p: 0 }, write: { p: "one" }, records: { "lead/1": {} } });
const UNAVAILABLE = { name: "StoreUnavailable" };
const UNKNOWN = { name: "OutcomeUnknown" };

describe.skipIf(found === undefined)("when PostgreSQL fails", () => {
  let open: OpenStore;
  let other: OpenClient;
  beforeAll(async () => {
    open = await openStore({ name: "", open: () => openPool(url) });
    other = await openPool(url);
  });
  afterAll(async () => {
    await other.close();
    await open.close();
  });
  const present = async (tenant: string) => {
    const { entries, records } = await open.store.load({ tenant, entries: ["p"], records: ["lead/1"] });
    return [entries.get("p")?.revision, records.get("lead/1")?.revision];
  };

  const WAITING = "SELECT a.pid FROM pg_stat_activity AS a JOIN pg_locks AS l ON a.pid = l.pid AND NOT l.granted";

  /** Lets a commit wait for the entry of a tenant, does something to its connection, and lets go. */
  async function whileItWaits<T>(
    tenant: string,
    commit: () => Promise<T>,
    disturb: (pid: number) => string,
  ): Promise<T> {
    await open.store.commit(commitRequest({ tenant, read: { p: 0 }, write: { p: "held" } }));
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query(`SELECT 1 FROM ${open.schema}.lead_router_entries WHERE tenant = $1 FOR UPDATE`, [tenant]);
    const { rows: own } = await holder.query("SELECT pg_backend_pid() AS pid");
    const outcome = commit();
    outcome.catch(() => {});
    await other.run(disturb(await blockedBy(Number(own[0].pid))));
    await holder.query("ROLLBACK");
    await holder.end();
    return outcome;
  }

  async function blockedBy(holder: number): Promise<number> {
    for (;;) {
      const [row] = await other.run(`${WAITING} WHERE ${holder} = ANY (pg_blocking_pids(a.pid))`);
      if (row !== undefined) return Number(row.pid);
    }
  }

  describe.each(ways)("over $name", (way) => {
    let client: OpenClient;
    beforeAll(async () => {
      client = await way.open();
    });
    afterAll(() => client.close());

    test.each([
      ["terminated", (pid: number) => `SELECT pg_terminate_backend(${pid})`],
      ["cancelled", (pid: number) => `SELECT pg_cancel_backend(${pid})`],
    ])("a commit whose connection is %s may have been written, and the next one works", async (how, disturb) => {
      const tenant = `${how} ${way.name}`;
      const store = open.again(client.client);
      const next = { ...told(tenant), read: new Map([["p", 1]]) };
      await expect(whileItWaits(tenant, () => store.commit(next), disturb)).rejects.toMatchObject(UNKNOWN);
      expect(await present(tenant)).toEqual([1, undefined]);
      expect(await store.commit(next)).toEqual({ outcome: "committed" });
    });

    test.each([
      ["terminated", (pid: number) => `SELECT pg_terminate_backend(${pid})`],
      ["cancelled", (pid: number) => `SELECT pg_cancel_backend(${pid})`],
    ])("an exclusive commit that is %s before it ends wrote nothing", async (how, disturb) => {
      const tenant = `exclusive ${how} ${way.name}`;
      const store = open.again(client.client);
      const next = { ...told(tenant), read: new Map([["p", 1]]) };
      const request = { tenant, entries: ["p"], records: ["lead/1"] };
      const exclusive = async () => store.exclusive?.(request, () => next);
      await expect(whileItWaits(tenant, exclusive, disturb)).rejects.toMatchObject(UNAVAILABLE);
      expect(await present(tenant)).toEqual([1, undefined]);
      expect(await store.exclusive?.(request, () => next)).toEqual({ outcome: "committed" });
    });
  });

  test.each([
    ["pg", (address: string) => new pg.Pool({ connectionString: address, max: 1 })],
    ["postgres", (address: string) => postgres(address, { max: 1 })],
  ])("an answer that is lost on its way leaves %s not knowing, and the record tells", async (name, connectTo) => {
    const address = new URL(url);
    const proxy = await cuttingProxy(Number(address.port || 5432));
    address.hostname = "127.0.0.1";
    address.port = String(proxy.port);
    const client = connectTo(address.href);
    if ("on" in client) client.on("error", () => {});
    const store = open.again(client);
    const tenant = `cut ${name}`;
    // The second time: `postgres` asks the server twice about a statement that it does not know yet.
    expect(await store.commit(told(`${tenant} first`))).toEqual({ outcome: "committed" });
    proxy.cutAt("answer", tenant);
    await expect(store.commit(told(tenant))).rejects.toMatchObject(UNKNOWN);
    while ((await present(tenant))[0] !== 1);
    expect(await present(tenant)).toEqual([1, 1]);
    expect((await store.commit(told(tenant))).outcome).toBe("conflict");
    // `postgres` waits for ever for a connection that it lost, unless it is told how long.
    await ("unsafe" in client ? client.end({ timeout: 1 }) : client.end());
    await proxy.close();
  });

  test.each([
    ["pg", () => new pg.Pool({ connectionString: "postgres://root@127.0.0.1:1/test" })],
    ["postgres", () => postgres("postgres://root@127.0.0.1:1/test")],
    ["pg, which has no such database", () => new pg.Pool({ connectionString: `${url}-is-not-there` })],
    ["postgres, which has no such database", () => postgres(`${url}-is-not-there`)],
  ])("without a connection of %s surely nothing was written", async (_name, connectTo) => {
    const client = connectTo();
    const store = postgresStore(client);
    await expect(store.commit(told("nobody"))).rejects.toMatchObject(UNAVAILABLE);
    await expect(store.load({ tenant: "nobody", entries: [], records: [] })).rejects.toMatchObject(UNAVAILABLE);
    const exclusive = store.exclusive?.({ tenant: "nobody", entries: [], records: [] }, () => null);
    await expect(exclusive).rejects.toMatchObject(UNAVAILABLE);
    await client.end();
    await expect(store.commit(told("nobody"))).rejects.toMatchObject(UNAVAILABLE);
  });

  test("a single client that lost its connection sends nothing any more", async () => {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
    const ended = new Promise((resolve) => client.once("end", resolve));
    await other.run(`SELECT pg_terminate_backend(${Number(rows[0].pid)})`);
    await ended;
    await expect(open.again(client).commit(told("alone"))).rejects.toMatchObject(UNAVAILABLE);
    await client.end();
  });

  test("a server that may not write refuses, and the warnings say so", async () => {
    const reader = await openPool(url, "-c default_transaction_read_only=on -c synchronous_commit=off");
    const store = open.again(reader.client);
    await expect(store.commit(told("read only"))).rejects.toMatchObject(UNAVAILABLE);
    const paths = ((await store.warnings?.()) ?? []).map(({ path }) => path);
    expect(paths).toEqual(["store.synchronous_commit", "store.transaction_read_only"]);
    await reader.close();
  });

  test("a statement that times out leaves the outcome unknown, and a lock that does, nothing written", async () => {
    const tenant = "timeouts";
    const hasty = await openPool(url, "-c statement_timeout=300ms");
    const unlocked = await openPool(url, "-c lock_timeout=300ms");
    const commitOver = (client: OpenClient, name: string) => () =>
      open.again(client.client).commit({ ...told(name), read: new Map([["p", 1]]) });
    const pause = () => "SELECT pg_sleep(1)";
    await expect(whileItWaits(tenant, commitOver(hasty, tenant), pause)).rejects.toMatchObject(UNKNOWN);
    await expect(whileItWaits("locks", commitOver(unlocked, "locks"), pause)).rejects.toMatchObject(UNAVAILABLE);
    await hasty.close();
    await unlocked.close();
    expect(await present(tenant)).toEqual([1, undefined]);
  });

  test("a deadlock with a host's own statements is a conflict", async () => {
    const tenant = "deadlock";
    const both = { tenant, read: { a: 0, b: 0 }, write: { a: "one", b: "one" } };
    await open.store.commit(commitRequest(both));
    const impatient = await openPool(url, "-c deadlock_timeout=50ms");
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    const lock = (key: string) =>
      holder.query(`SELECT 1 FROM ${open.schema}.lead_router_entries WHERE tenant = $1 AND key = $2 FOR UPDATE`, [
        tenant,
        key,
      ]);
    await holder.query("BEGIN");
    await holder.query("SET LOCAL deadlock_timeout = '1min'");
    await lock("b");
    const next = commitRequest({ ...both, read: { a: 1, b: 1 } });
    const outcome = open.again(impatient.client).commit(next);
    const { rows: own } = await holder.query("SELECT pg_backend_pid() AS pid");
    await blockedBy(Number(own[0].pid));
    await lock("a");
    expect(await outcome).toMatchObject({
      outcome: "conflict",
      entries: new Map([
        ["a", { revision: 1, body: "one" }],
        ["b", { revision: 1, body: "one" }],
      ]),
    });
    await holder.query("ROLLBACK");
    await holder.end();
    await impatient.close();
  });
});

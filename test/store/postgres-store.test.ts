import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commitRequest } from "./commit-request.js";
import { everyWay, type OpenStore, openStore } from "./postgres-clients.js";

const ways = await everyWay("the store over pg and postgres");
/** How long pglite may take to start on a busy machine. */
const STARTING_MS = 60_000;
const HOSTILE = [
  "",
  "a:b",
  "{x}",
  "%",
  "%0041",
  "~0041",
  "__proto__",
  "\0",
  "\t0041",
  "é",
  "e\u0301",
  "A",
  "a",
  "\ud800",
  "\udfff\ud800",
  "😀",
];
const LONG = [255, 4096].flatMap((length) => ["a", "b"].map((end) => "x".repeat(length) + end));

describe.each(ways)("the store over $name", (way) => {
  let open: OpenStore;
  beforeAll(async () => {
    open = await openStore(way);
  }, STARTING_MS);
  afterAll(() => open.close());
  const load = (tenant: string, entries: readonly string[], records: readonly string[] = []) =>
    open.store.load({ tenant, entries, records });

  test("what was never written is absent", async () => {
    expect(await load("empty", ["pool/a"], ["lead/1"])).toEqual({ entries: new Map(), records: new Map() });
  });

  test("a commit writes entries and records, and its repetition answers with what stands", async () => {
    const request = commitRequest({
      tenant: "repeated",
      read: { "pool/a": 0, "rep/b": 0 },
      write: { "pool/a": "one" },
      records: { "lead/1": { body: "decided" } },
    });
    expect(await open.store.commit(request)).toEqual({ outcome: "committed" });
    const entries = new Map([["pool/a", { revision: 1, body: "one" }]]);
    const records = new Map([["lead/1", { revision: 1, body: "decided" }]]);
    expect(await open.store.commit(request)).toEqual({ outcome: "conflict", entries, records });
    expect(await load("repeated", ["pool/a", "rep/b"], ["lead/1"])).toEqual({ entries, records });
  });

  test.each([
    ["a stale entry", { read: { "pool/a": 1, "pool/b": 2 }, write: { "pool/a": "two" } }],
    ["an entry that is only read, and stale", { read: { "pool/a": 1, "pool/b": 0 }, write: { "pool/a": "two" } }],
    ["an entry that was thought to be there", { read: { "pool/a": 1, "pool/c": 1 }, write: { "pool/a": "two" } }],
    [
      "an entry that is written without having been read",
      { read: { "pool/a": 1 }, write: { "pool/a": "two", "pool/b": "two" } },
    ],
    [
      "a record that is there",
      { read: { "pool/a": 1 }, write: { "pool/a": "two" }, records: { "lead/1": {}, "lead/2": {} } },
    ],
    [
      "a stale record",
      { read: { "pool/a": 1 }, write: { "pool/a": "two" }, records: { "lead/1": { expected: 2 }, "lead/2": {} } },
    ],
    [
      "a record that was thought to be there",
      { read: { "pool/a": 1 }, records: { "lead/2": {}, "lead/3": { expected: 1 } } },
    ],
  ])("%s lets nothing be written", async (name, told) => {
    const tenant = `stale ${name}`;
    const first = {
      read: { "pool/a": 0, "pool/b": 0 },
      write: { "pool/a": "one", "pool/b": "one" },
      records: { "lead/1": {} },
    };
    expect(await open.store.commit(commitRequest({ tenant, ...first }))).toEqual({ outcome: "committed" });
    const before = await load(tenant, ["pool/a", "pool/b", "pool/c"], ["lead/1", "lead/2", "lead/3"]);
    expect((await open.store.commit(commitRequest({ tenant, ...told }))).outcome).toBe("conflict");
    expect(await load(tenant, ["pool/a", "pool/b", "pool/c"], ["lead/1", "lead/2", "lead/3"])).toEqual(before);
  });

  test("revisions grow by one, past what sorts as text", async () => {
    for (let revision = 0; revision < 11; revision += 1) {
      const record = { "lead/1": { expected: revision, body: String(revision) } };
      const told = { tenant: "growing", read: { p: revision }, write: { p: String(revision) }, records: record };
      expect(await open.store.commit(commitRequest(told))).toEqual({ outcome: "committed" });
    }
    const { entries, records } = await load("growing", ["p"], ["lead/1"]);
    expect([entries.get("p"), records.get("lead/1")]).toEqual([
      { revision: 11, body: "10" },
      { revision: 11, body: "10" },
    ]);
  });

  test("hostile keys, ids and tenants never share a value", async () => {
    const names = [...HOSTILE, ...LONG];
    for (const tenant of names.slice(0, 6)) {
      const read = new Map(names.map((name) => [name, 0]));
      const write = new Map(names.map((name) => [name, `${tenant} entry ${name}`]));
      const record = (name: string) => ({ expected: 0, body: `${tenant} record ${name}`, dueAt: 7, keepUntil: null });
      const records = new Map(names.map((name) => [name, record(name)]));
      expect(await open.store.commit({ tenant, read, write, records })).toEqual({ outcome: "committed" });
    }
    for (const tenant of names.slice(0, 6)) {
      const { entries, records } = await load(tenant, names, names);
      expect(names.map((name) => entries.get(name)?.body)).toEqual(names.map((name) => `${tenant} entry ${name}`));
      expect(names.map((name) => records.get(name)?.body)).toEqual(names.map((name) => `${tenant} record ${name}`));
    }
    const sorted = [...names].sort((a, b) => (a < b ? -1 : 1));
    expect(await open.store.due({ tenant: "", before: 7, limit: 100 })).toEqual(sorted);
    expect(await open.store.due({ tenant: "", before: 7, limit: 3 })).toEqual(sorted.slice(0, 3));
  });

  test.each([
    ["nothing", ""],
    ["what a mark could be", "%0000%"],
    ["U+0000", "a\0b%"],
    ["lone surrogates", "\ud800x\udc00"],
    ["quotes and backslashes", `"\\'\n\r{},NULL`],
    ["a word of arrays", "NULL"],
    ["letters of every plane", "é中😀"],
    ["a megabyte", `{"a":"${'\\"é😀 '.repeat(130_000)}"}`],
  ])("a body of %s comes back unchanged", async (name, body) => {
    const told = { tenant: `body ${name}`, read: { p: 0 }, write: { p: body }, records: { r: { body } } };
    expect(await open.store.commit(commitRequest(told))).toEqual({ outcome: "committed" });
    const { entries, records } = await load(`body ${name}`, ["p"], ["r"]);
    expect([entries.get("p")?.body === body, records.get("r")?.body === body]).toEqual([true, true]);
  });

  test("due records come the earliest first, then by id, and no more than asked for", async () => {
    const records = { z: { dueAt: 1.5 }, b: { dueAt: 3 }, a: { dueAt: 3 }, late: { dueAt: 4 }, never: {} };
    await open.store.commit(commitRequest({ tenant: "due", records }));
    expect(await open.store.due({ tenant: "due", before: 3, limit: 10 })).toEqual(["z", "a", "b"]);
    expect(await open.store.due({ tenant: "due", before: 3, limit: 2 })).toEqual(["z", "a"]);
    expect(await open.store.due({ tenant: "nobody", before: 3, limit: 2 })).toEqual([]);
  });

  test("an erased record keeps its id and is due never", async () => {
    const records = { a: { dueAt: 1, keepUntil: 5 }, b: { dueAt: 1 } };
    await open.store.commit(commitRequest({ tenant: "erased", records }));
    await open.store.erase({ tenant: "erased", records: ["a", "a", "unknown"] });
    expect((await load("erased", [], ["a", "b", "unknown"])).records).toEqual(
      new Map([
        ["a", { revision: 2, body: "" }],
        ["b", { revision: 1, body: "{}" }],
      ]),
    );
    expect(await open.store.due({ tenant: "erased", before: 1, limit: 9 })).toEqual(["b"]);
    expect(await open.store.purge({ tenant: "erased", before: 6, limit: 9 })).toBe(1);
  });

  test("purge removes what may go, as many as it says", async () => {
    const records = {
      a: { keepUntil: 1 },
      b: { keepUntil: 1 },
      c: { keepUntil: 1 },
      edge: { keepUntil: 2 },
      never: {},
    };
    await open.store.commit(commitRequest({ tenant: "purged", records }));
    expect(await open.store.purge({ tenant: "purged", before: 2, limit: 2 })).toBe(2);
    expect(await open.store.purge({ tenant: "purged", before: 2, limit: 2 })).toBe(1);
    expect([...(await load("purged", [], Object.keys(records))).records.keys()].sort()).toEqual(["edge", "never"]);
  });

  test("a second migration changes nothing", async () => {
    const told = { tenant: "migrated", read: { p: 0 }, write: { p: "kept" } };
    await open.store.commit(commitRequest(told));
    await open.store.migrate();
    expect((await load("migrated", ["p"])).entries.get("p")?.body).toBe("kept");
  });

  test("a newer layout is refused", async () => {
    await open.run(`UPDATE ${open.schema}."lead_router_layout" SET version = 2`);
    await expect(open.store.migrate()).rejects.toMatchObject({ name: "StateVersionError" });
    await open.run(`UPDATE ${open.schema}."lead_router_layout" SET version = 1`);
    await open.store.migrate();
  });

  test("warnings are issues of the server's settings", async () => {
    const settings = ((await open.store.warnings?.()) ?? []).map(({ path }) => path);
    expect(settings).toEqual(way.name === "pglite" ? ["store.fsync"] : []);
  });

  test.skipIf(way.name === "a client of pg")("exclusive commits what is decided on locked values", async () => {
    const tenant = "exclusive";
    await open.store.commit(commitRequest({ tenant, read: { a: 0 }, write: { a: "one" } }));
    const request = { tenant, entries: ["b", "a"], records: ["lead/1", "lead/2"] };
    const { tenant: _, ...decided } = commitRequest({
      read: { a: 1, b: 0 },
      write: { a: "two" },
      records: { "lead/1": {} },
    });
    const seen: unknown[] = [];
    const outcome = await open.store.exclusive?.(request, (loaded) => {
      seen.push(loaded);
      return decided;
    });
    const entries = new Map([["a", { revision: 1, body: "one" }]]);
    expect([outcome, seen]).toEqual([{ outcome: "committed" }, [{ entries, records: new Map() }]]);
    const present = {
      entries: new Map([["a", { revision: 2, body: "two" }]]),
      records: new Map([["lead/1", { revision: 1, body: "{}" }]]),
    };
    expect(await load(tenant, ["a", "b"], ["lead/1", "lead/2"])).toEqual(present);
    expect(await open.store.exclusive?.(request, () => null)).toEqual({ outcome: "conflict", ...present });
    expect(await open.store.exclusive?.(request, () => decided)).toEqual({ outcome: "conflict", ...present });
    await expect(
      open.store.exclusive?.(request, () => {
        throw new RangeError("mine");
      }),
    ).rejects.toThrow(new RangeError("mine"));
    expect(await load(tenant, ["a", "b"], ["lead/1", "lead/2"])).toEqual(present);
    expect(await open.store.purge({ tenant, before: 0, limit: 9 })).toBe(0);
  });

  test("without tables the error says what to call", async () => {
    const other = open.again(open.client);
    await open.run(`ALTER SCHEMA ${open.schema} RENAME TO "elsewhere ${process.pid}"`);
    const told = commitRequest({ read: { p: 0 } });
    await expect(other.commit(told)).rejects.toMatchObject({
      name: "StoreUnavailable",
      message: expect.stringContaining("call `migrate()`"),
    });
    await expect(other.load({ tenant: "a", entries: [], records: [] })).rejects.toThrow("call `migrate()`");
    await open.run(`ALTER SCHEMA "elsewhere ${process.pid}" RENAME TO ${open.schema}`);
  });
});

test("a client of pg alone keeps no connection to itself", async () => {
  for (const way of ways) {
    const open = await openStore(way);
    expect([way.name, open.store.exclusive === undefined]).toEqual([way.name, way.name === "a client of pg"]);
    await open.close();
  }
});

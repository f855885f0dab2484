import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { SqliteClient } from "../../src/store/sqlite/sqlite-client.js";
import { sqliteStore } from "../../src/store/sqlite-store.js";
import type { OpenStore } from "../../src/testing/store/check-store.js";
import { storeConformance } from "../../src/testing/store-conformance.js";
import { type BetterSqlite, findBetterSqlite } from "./better-sqlite.js";
import { bodyIn, commitOf, loadOf, nameOfFailure, TENANT } from "./request.js";

const Database = findBetterSqlite("the promises of a store, over better-sqlite3");

describe.skipIf(Database === undefined)("over better-sqlite3", () => {
  const folder = mkdtempSync(join(tmpdir(), "lead-router-sqlite-"));
  const opened: BetterSqlite[] = [];
  const newFile = () => join(folder, `${randomUUID()}.db`);
  const open = (file: string, options = {}): BetterSqlite => {
    if (Database === undefined) throw new Error("not installed");
    const database = new Database(file, options);
    opened.push(database);
    return database;
  };
  afterAll(() => {
    for (const database of opened) database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const openStore = (file: string): OpenStore => ({
    store: sqliteStore(open(file)),
    reopen: async () => openStore(file),
  });

  describe("in a file", () => {
    storeConformance({ runner: { describe, test }, create: async () => openStore(newFile()) });
  });
  describe("in memory, with integers as bigints", () => {
    const create = async () => {
      const database = open(":memory:");
      database.defaultSafeIntegers(true);
      return { store: sqliteStore(database, { prefix: 'a"b.\u0000' }) };
    };
    storeConformance({ runner: { describe, test }, create, skip: { reopen: "nobody else can open it" } });
  });

  test("the connection waits, writes ahead and is on the disk when it answers", () => {
    const database = open(newFile(), { timeout: 0 });
    sqliteStore(database);
    const pragmas = ["busy_timeout", "journal_mode", "synchronous"];
    expect(pragmas.map((name) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0])).toEqual([
      5000,
      "wal",
      2,
    ]);
    const patient = open(newFile(), { timeout: 7 });
    sqliteStore(patient);
    expect(patient.prepare("PRAGMA busy_timeout").get()).toEqual({ timeout: 7 });
  });

  test("a file that another connection is writing to is unavailable, then not", async () => {
    const file = newFile();
    const store = sqliteStore(open(file, { timeout: 10 }));
    const other = open(file);
    other.exec("BEGIN IMMEDIATE");
    expect(await nameOfFailure(store.commit(commitOf(0, "a")))).toBe("StoreUnavailable");
    expect(() => sqliteStore(open(file, { timeout: 10 }))).toThrow("StoreUnavailable");
    expect(await bodyIn(store)).toBe(undefined);
    other.exec("ROLLBACK");
    expect(await store.commit(commitOf(0, "a"))).toEqual({ outcome: "committed" });
  });

  test("a disk that is full is unavailable, and nothing is written", async () => {
    const database = open(newFile());
    const store = sqliteStore(database);
    await store.commit(commitOf(0, "a", { "lead/a": 0 }));
    database.exec("PRAGMA max_page_count = 1");
    expect(await nameOfFailure(store.commit(commitOf(1, "b".repeat(1e6), { "lead/a": 1 })))).toBe("StoreUnavailable");
    expect(await bodyIn(store)).toBe("a");
    database.exec("PRAGMA max_page_count = 1000000");
    expect(await store.commit(commitOf(1, "b"))).toEqual({ outcome: "committed" });
  });

  test("a file that is read only and one that is closed are unavailable", async () => {
    const file = newFile();
    const database = open(file);
    const store = sqliteStore(database);
    await store.commit(commitOf(0, "a"));
    const reading = sqliteStore(open(file, { readonly: true }));
    expect(await bodyIn(reading)).toBe("a");
    expect(await nameOfFailure(reading.commit(commitOf(1, "b")))).toBe("StoreUnavailable");
    database.exec("PRAGMA query_only = 1");
    expect(await nameOfFailure(store.commit(commitOf(1, "b")))).toBe("StoreUnavailable");
    expect(await bodyIn(store)).toBe("a");
    database.close();
    expect(await nameOfFailure(store.load(loadOf()))).toBe("StoreUnavailable");
  });

  test("a connection in a transaction of its own is refused, and its transaction is left alone", async () => {
    const database = open(newFile());
    const store = sqliteStore(database);
    database.exec("CREATE TABLE host (a)");
    database.exec("BEGIN");
    database.exec("INSERT INTO host VALUES (1)");
    await expect(store.commit(commitOf(0, "a"))).rejects.toThrow("in a transaction of its own");
    await expect(store.load(loadOf())).rejects.toThrow("in a transaction of its own");
    expect(() => sqliteStore(database)).toThrow("in a transaction of its own");
    database.exec("COMMIT");
    expect(database.prepare("SELECT a FROM host").all()).toEqual([{ a: 1 }]);
    expect(await store.commit(commitOf(0, "a"))).toEqual({ outcome: "committed" });
  });

  test("tables of a newer release are refused, and left as they are", async () => {
    const database = open(newFile());
    await sqliteStore(database).commit(commitOf(0, "a"));
    database.exec("UPDATE lead_router_layout SET version = 2");
    expect(() => sqliteStore(database)).toThrow("StateVersionError");
    expect(database.inTransaction).toBe(false);
    expect(database.prepare("SELECT version FROM lead_router_layout").all()).toEqual([{ version: 2 }]);
  });

  test("a value that somebody else wrote is an error", async () => {
    const database = open(newFile());
    const store = sqliteStore(database);
    await store.commit(commitOf(0, "a"));
    for (const broken of ["revision = 'x'", "revision = 1.5", "revision = 1, body = x'00'"]) {
      database.exec(`UPDATE lead_router_entries SET ${broken}`);
      expect([broken, await nameOfFailure(store.load(loadOf()))]).toEqual([broken, "StateError"]);
    }
  });

  test("a disk that fails at the end of a commit leaves its outcome unknown", async () => {
    for (const fault of [{ code: "SQLITE_IOERR_FSYNC" }, { code: "ERR_SQLITE_ERROR", errcode: 1034 }]) {
      const database = open(newFile());
      let isFailing = false;
      const failing: SqliteClient = {
        prepare: (sql) => database.prepare(sql),
        exec: (sql) => {
          if (isFailing && sql === "COMMIT") throw Object.assign(new Error("disk I/O error"), fault);
          return database.exec(sql);
        },
      };
      const store = sqliteStore(failing);
      isFailing = true;
      expect(await nameOfFailure(store.commit(commitOf(0, "a")))).toBe("OutcomeUnknown");
      expect(database.inTransaction).toBe(false);
    }
  });

  test("prefixes that differ in the case of a letter are two stores", async () => {
    const database = open(newFile());
    const [one, two] = [sqliteStore(database, { prefix: "crm_" }), sqliteStore(database, { prefix: "Crm_" })];
    await one.commit(commitOf(0, "one"));
    expect(await bodyIn(two)).toBe(undefined);
    expect(await two.commit(commitOf(0, "two"))).toEqual({ outcome: "committed" });
    expect([await bodyIn(one), await bodyIn(two)]).toEqual(["one", "two"]);
  });

  test("two prefixes in one file are two stores, and nothing to warn about", async () => {
    const database = open(newFile());
    const [one, two] = [sqliteStore(database, { prefix: "one_" }), sqliteStore(database, { prefix: "two_" })];
    await one.commit(commitOf(0, "a"));
    expect((await two.load({ tenant: TENANT, entries: ["pool/a"], records: [] })).entries.size).toBe(0);
    expect(await one.warnings?.()).toEqual([]);
    database.exec("PRAGMA synchronous = NORMAL");
    expect((await one.warnings?.())?.map(({ code }) => code)).toEqual(["durability_seconds"]);
    const inMemory = await sqliteStore(open(":memory:")).warnings?.();
    expect(inMemory?.map(({ code }) => code)).toEqual(["durability_none"]);
  });
});

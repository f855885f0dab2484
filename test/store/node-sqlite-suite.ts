import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { sqliteStore } from "../../src/store/sqlite-store.js";
import type { OpenStore } from "../../src/testing/store/check-store.js";
import { storeConformance } from "../../src/testing/store-conformance.js";

// Run by another Node, which has `node:sqlite`.
const { DatabaseSync } = createRequire(import.meta.url)("node:sqlite");
const folder = mkdtempSync(join(tmpdir(), "lead-router-sqlite-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

function open(file: string): OpenStore {
  const database = new DatabaseSync(file);
  return { store: sqliteStore(database), close: async () => database.close(), reopen: async () => open(file) };
}

describe("in a file", () => {
  storeConformance({ runner: { describe, test }, create: async () => open(join(folder, `${randomUUID()}.db`)) });
});
describe("in memory", () => {
  const create = async () => ({ store: sqliteStore(new DatabaseSync(":memory:")) });
  storeConformance({ runner: { describe, test }, create, skip: { reopen: "nobody else can open it" } });
});

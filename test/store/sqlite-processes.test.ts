import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sqliteStore } from "../../src/store/sqlite-store.js";
import { findBetterSqlite } from "./better-sqlite.js";
import { bundle } from "./bundle.js";
import { bodyIn, loadOf } from "./request.js";

const WRITERS = 4;
const TIMES = 50;
const NODE_22 = "compat/node_modules/node22/bin/node";

const Database = findBetterSqlite("processes that write one file of SQLite");
const folder = mkdtempSync(join(tmpdir(), "lead-router-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function counted(file: string): Promise<number> {
  if (Database === undefined) throw new Error("not installed");
  const database = new Database(file);
  const store = sqliteStore(database);
  const total = Number(await bodyIn(store));
  expect((await store.load(loadOf())).entries.get("pool/a")?.revision).toBe(total);
  expect(database.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
  database.close();
  return total;
}

const MODULES = [
  ["better-sqlite3", process.execPath],
  ["node:sqlite", NODE_22],
] as const;

function isNodeThere(): boolean {
  if (existsSync(NODE_22)) return true;
  const missing = `no Node 22 in compat/, which has node:sqlite`;
  if (process.env.REQUIRE_SERVICES === "1") throw new Error(`${missing}, and REQUIRE_SERVICES=1 asks for it`);
  process.stderr.write(`NOT RUN: the store over node:sqlite: ${missing}\n`);
  return false;
}

const hasNode = isNodeThere();

describe.skipIf(Database === undefined).each(MODULES)("processes over %s", (module, node) => {
  const isRunnable = node !== NODE_22 || hasNode;
  const write = async (file: string, times: number): Promise<ChildProcess> => {
    const script = await bundle("test/store/sqlite-writer.ts", folder);
    return spawn(node, [script, module, file, String(times)], { stdio: ["ignore", "pipe", "inherit"] });
  };

  test.skipIf(!isRunnable)("that start at once on a new file and write the same entry lose nothing", async () => {
    const file = join(folder, `${module.replace(":", "-")}.db`);
    const writers = await Promise.all(Array.from({ length: WRITERS }, () => write(file, TIMES)));
    const codes = await Promise.all(writers.map(async (writer) => (await once(writer, "exit"))[0]));
    expect(codes).toEqual(writers.map(() => 0));
    expect(await counted(file)).toBe(WRITERS * TIMES);
  });

  test.skipIf(!isRunnable)("that are killed have written what they said, and at most one more", async () => {
    const file = join(folder, `${module.replace(":", "-")}-killed.db`);
    let said = 0;
    for (let round = 0; round < 4; round += 1) {
      const writer = await write(file, 1e6);
      const ended = once(writer, "close");
      let heard = 0;
      writer.stdout?.on("data", (data: Buffer) => {
        heard += data.length;
        if (heard > 20) writer.kill("SIGKILL");
      });
      await ended;
      said += heard;
      const total = await counted(file);
      expect(total).toBeGreaterThanOrEqual(said);
      expect(total).toBeLessThanOrEqual(said + 1);
      said = total;
    }
  });
});

test.skipIf(!hasNode)("the store keeps its promises over node:sqlite", { timeout: 120_000 }, async () => {
  const script = await bundle("test/store/node-sqlite-suite.ts", mkdtempSync(join(folder, "suite-")));
  const { status, stdout } = spawnSync(NODE_22, ["--test", "--test-reporter=spec", script], { encoding: "utf8" });
  expect(stdout).toMatch(/pass [1-9][0-9]/);
  expect(status, stdout).toBe(0);
});

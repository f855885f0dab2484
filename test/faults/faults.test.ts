import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundle } from "../store/bundle.js";
import { hasOwnPostgres } from "../store/own-postgres.js";
import { hasOwnRedis } from "../store/own-redis.js";
import { performRun } from "./perform-run.js";

const WHAT = "a few hundred leads while everything goes wrong";
const isThere = { postgres: hasOwnPostgres(WHAT), redis: hasOwnRedis(WHAT) };
const folder = mkdtempSync(join(tmpdir(), "lead-router-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FAULTS = [
  { what: "kill", times: 2 },
  { what: "restart", times: 1 },
  { what: "forget", times: 1 },
  { what: "cut-request", times: 3 },
  { what: "cut-answer", times: 3 },
] as const;

describe.each(["postgres", "redis"] as const)("while everything goes wrong on %s", (store) => {
  const name = "no lead is lost, none is decided twice, and nobody gets more than they may";
  test.skipIf(!isThere[store])(name, { timeout: 120_000 }, async () => {
    const script = await bundle("test/faults/worker.ts", folder);
    const run = { what: WHAT, world: "mixed", processes: 3, leads: 60, faults: FAULTS, store } as const;
    const { lost, doubled, overCap, findings, kills, struck } = await performRun(run, script);
    expect({ lost, doubled, overCap, findings }).toEqual({ lost: 0, doubled: 0, overCap: 0, findings: [] });
    expect([kills, struck]).toEqual([2, 8]);
  });
});

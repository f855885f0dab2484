import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { findServer, REDIS } from "../store/servers.js";

const ROOT = new URL("../..", import.meta.url);
const redis = await findServer(REDIS, "the processes of the examples on Redis");

test.skipIf(redis === undefined)("processes over Redis share turns evenly, and agree about every lead", () => {
  const command = ["--import", "tsx", "examples/processes-redis.ts", "3", "240"];
  const options = { cwd: ROOT, env: { ...process.env, REDIS_URL: redis }, encoding: "utf8" } as const;
  const { status, stdout } = spawnSync(process.execPath, command, options);
  const together = stdout.split("\n").find((line) => line.includes("together")) ?? "";
  expect(together.match(/\d+/g)).toEqual(["60", "60", "60", "60", "240", "240"]);
  expect(stdout).toContain("240 leads, 0 with two answers.");
  expect(status).toBe(0);
});

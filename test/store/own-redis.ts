import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { freePort } from "./free-port.js";

/** A server of a test's own, which it may break. */
export interface OwnRedis {
  readonly url: string;
  readonly port: number;
  /** Starts it, on the data that is there, and waits until it answers. */
  start(): Promise<void>;
  /** Ends it without a chance to write anything. */
  kill(): Promise<void>;
  /** One command over a connection of its own. */
  command(...words: readonly string[]): Promise<unknown>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

const PROGRAM = "redis-server";

/** Whether there is a server to start; one visible line where there is none, and a failure with REQUIRE_SERVICES=1. */
export function hasOwnRedis(what: string): boolean {
  try {
    execFileSync(PROGRAM, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    const missing = `no program ${PROGRAM} to start`;
    if (process.env.REQUIRE_SERVICES === "1")
      throw new Error(`${missing}, and REQUIRE_SERVICES=1 asks for it: ${what}`);
    process.stderr.write(`NOT RUN: ${what}: ${missing}\n`);
    return false;
  }
}

/** A server with these options, on a free port, started. */
export async function ownRedis(...options: readonly string[]): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), "lead-router-redis-"));
  const port = await freePort();
  let running: ChildProcess | undefined;
  const server: OwnRedis = {
    url: `redis://127.0.0.1:${port}`,
    port,
    start: async () => {
      const words = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder, "--save", "", ...options];
      running = spawn(PROGRAM, words, { stdio: "ignore" });
      await answering(port);
    },
    kill: async () => {
      if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
      const ended = once(running, "exit");
      running.kill("SIGKILL");
      await ended;
    },
    command: async (name = "", ...words) => withClient(port, (redis) => redis.call(name, ...words)),
    remove: async () => {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function withClient<Result>(port: number, act: (redis: Redis) => Promise<Result>): Promise<Result> {
  const redis = new Redis(port, "127.0.0.1", { retryStrategy: () => 20, maxRetriesPerRequest: 500 });
  redis.on("error", () => {});
  try {
    return await act(redis);
  } finally {
    redis.disconnect();
  }
}

async function answering(port: number): Promise<void> {
  await withClient(port, (redis) => redis.ping());
}

/**
 * Several processes that share one pool over Redis, and send every lead twice, each from two of them:
 *
 *   REDIS_URL=redis://… npx tsx examples/processes-redis.ts [processes] [leads]
 */
import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createRouter } from "lead-router";
import { createDispatcher } from "lead-router/dispatcher";
import { redisStore } from "lead-router/store/redis";
import { createClient } from "redis";
import { printTurns, type Turn } from "./processes/print-turns.js";

const reps = ["ana", "ben", "cleo", "dan"];
const router = createRouter({
  ruleset: {
    ...{ schema: 1, id: "shared", timezone: "UTC", defaults: { rep: { hours: "always" } } },
    pools: { all: { members: reps.map((rep) => ({ rep })) } },
    rules: [{ id: "everyone", assign: [{ pool: "all" }] }],
  },
  roster: { schema: 1, reps: reps.map((id) => ({ id })) },
});

const client = createClient({ url: process.env.REDIS_URL ?? "redis://127.0.0.1:6379" });
client.on("error", (error) => console.error(`redis: ${error.message}`));
await client.connect();
await (process.send === undefined ? lead() : work());
client.destroy();

/** The first process starts the others, gathers what they were answered, and removes the keys of this run. */
async function lead(): Promise<void> {
  const [processes, leads] = [Number(process.argv[2] ?? 4), Number(process.argv[3] ?? 1_000)];
  const prefix = `lead-router-example:${randomUUID()}:`;
  const ids = Array.from({ length: leads }, (_, index) => `L-${index + 1}`);
  try {
    const answers = await Promise.all(
      Array.from({ length: processes }, (_, own) => {
        const next = (own + 1) % processes;
        return answersOf(
          prefix,
          ids.filter((_, index) => index % processes === own || index % processes === next),
        );
      }),
    );
    printTurns(answers);
  } finally {
    for await (const keys of client.scanIterator({ MATCH: `${prefix}*` }))
      if (keys.length > 0) await client.unlink(keys);
  }
}

async function answersOf(prefix: string, leads: readonly string[]): Promise<readonly Turn[]> {
  const worker: ChildProcess = fork(fileURLToPath(import.meta.url));
  worker.send({ prefix, leads });
  const [turns] = await once(worker, "message");
  return turns;
}

/** Every other process: sixteen callers that each wait for an answer before they send the next lead. */
async function work(): Promise<void> {
  const [{ prefix, leads }] = await once(process, "message");
  const jitter = (retry: number) => setTimeout(Math.random() * 2 ** Math.min(retry, 8));
  const store = redisStore(client, { prefix });
  const dispatcher = createDispatcher({ router, store, tenant: "acme", clock: Date.now, jitter });
  const waiting: Iterable<string> = leads.values();
  const turns: Turn[] = [];
  const call = async () => {
    for (const id of waiting) {
      const { decision, replayed } = await dispatcher.assign({ id });
      const target = decision.assignments[0]?.target;
      turns.push({ lead: id, rep: target && "rep" in target ? target.rep : "nobody", replayed });
    }
  };
  await Promise.all(Array.from({ length: 16 }, call));
  await dispatcher.close();
  process.send?.(turns, () => process.disconnect());
}

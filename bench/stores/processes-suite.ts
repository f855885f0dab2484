import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { postgresStore } from "lead-router/store/postgres";
import { bundled } from "../bundle.js";
import { interleave, medianRatio, type Times } from "../measure/interleave.js";
import type { Report, Suite } from "../suite/suite.js";
import { openPostgres } from "./postgres-server.js";
import { rateRows } from "./rate-rows.js";

const ONE = "1 process, 16 callers";
const FOUR = "4 processes, 16 callers each";
const ROUND_MS = 1_500;

/** Processes that share one hot pool in PostgreSQL: whether more of them take less. */
export const processesSuite: Suite = {
  figures: ["dispatch-4-vs-1-processes"],
  run: async () => {
    const server = await openPostgres();
    await postgresStore(server.pool, { schema: server.schema }).migrate();
    const workers = await startWorkers(4, server.schema);
    try {
      const rate = (active: readonly ChildProcess[]) => async () => (ROUND_MS * 1e6) / (await leadsOf(active));
      const competitors = [
        { name: ONE, round: rate(workers.slice(0, 1)) },
        { name: FOUR, round: rate(workers) },
      ];
      return reportOf(await interleave(competitors, { rounds: 5, warmUpRounds: 1 }));
    } finally {
      await Promise.all(workers.map(stop));
      await server.close();
    }
  },
};

async function startWorkers(count: number, schema: string): Promise<readonly ChildProcess[]> {
  const module = await bundled("bench/stores/worker.ts");
  return Promise.all(
    Array.from({ length: count }, async () => {
      const worker = spawn(process.execPath, ["--input-type=module", "-", schema], {
        stdio: ["pipe", "inherit", "inherit", "ipc"],
      });
      worker.stdin?.end(module);
      await once(worker, "message");
      return worker;
    }),
  );
}

async function leadsOf(workers: readonly ChildProcess[]): Promise<number> {
  const counts = await Promise.all(
    workers.map(async (worker) => {
      const answer = once(worker, "message");
      worker.send(ROUND_MS);
      return Number((await answer)[0]);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function stop(worker: ChildProcess): Promise<void> {
  const ended = once(worker, "exit");
  worker.disconnect();
  await ended;
}

function reportOf(times: Times): Report {
  const rows = rateRows(times, [ONE, FOUR]);
  return {
    figures: [
      {
        name: "dispatch-4-vs-1-processes",
        value: medianRatio(times, ONE, FOUR),
        note: rows.map(([name, rate]) => `${name}: ${rate}/s`).join("; "),
      },
    ],
    tables: [
      { title: "Processes on one hot pool in PostgreSQL", head: ["way", "leads a second", "times the first"], rows },
    ],
  };
}

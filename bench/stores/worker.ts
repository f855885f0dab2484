import { postgresStore } from "lead-router/store/postgres";
import { benchDispatcher } from "./bench-dispatcher.js";
import { freshLeads, hotPoolRouter } from "./hot-pool.js";
import { postgresPool } from "./postgres-server.js";

/** One process of several: 16 callers on the hot pool, for as long as each message says; answers with how many leads. */
const [schema = ""] = process.argv.slice(2);
const pool = postgresPool();
const { assign } = benchDispatcher(hotPoolRouter(), postgresStore(pool, { schema }));
const next = freshLeads(`process-${process.pid}`);

process.on("message", (durationMs: number) => {
  void takeLeads(durationMs).then((leads) => process.send?.(leads));
});
process.once("disconnect", () => void pool.end());
process.send?.("ready");

async function takeLeads(durationMs: number): Promise<number> {
  const end = performance.now() + durationMs;
  let leads = 0;
  const call = async () => {
    while (performance.now() < end) {
      await assign(next());
      leads += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, call));
  return leads;
}

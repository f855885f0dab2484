import { postgresStore } from "lead-router/store/postgres";
import { type Competitor, interleave, medianRatio, type Times } from "../measure/interleave.js";
import type { Report, Suite } from "../suite/suite.js";
import { benchDispatcher } from "./bench-dispatcher.js";
import { type Take, timeCallers, timeMany } from "./callers.js";
import { freshLeads, hotPoolRouter } from "./hot-pool.js";
import { openPostgres, type PostgresServer } from "./postgres-server.js";
import { rateRows } from "./rate-rows.js";
import { rowLock } from "./row-lock.js";

const ROW_LOCK = "FOR UPDATE a lead, 16 callers";
const DISPATCHER = "dispatcher, 16 callers";
const MORE = "dispatcher, 64 callers";
const MANY = "dispatcher, assignMany";

/** The dispatcher on one hot pool over PostgreSQL, against a row lock a lead. */
export const postgresSuite: Suite = {
  figures: ["dispatch-postgres-vs-row-lock"],
  run: async () => {
    const server = await openPostgres();
    try {
      return reportOf(await interleave(await competitors(server), { rounds: 7, warmUpRounds: 1 }));
    } finally {
      await server.close();
    }
  },
};

async function competitors(server: PostgresServer): Promise<readonly Competitor[]> {
  const router = hotPoolRouter();
  const store = postgresStore(server.pool, { schema: server.schema });
  await store.migrate();
  const { assign, assignMany } = benchDispatcher(router, store);
  const next = freshLeads("postgres");
  const take: Take = (lead) => assign(lead);
  const leads = (count: number) => Array.from({ length: count }, next);
  const locking = await rowLock(router, server);
  return [
    { name: ROW_LOCK, round: () => timeCallers(leads(200), 16, locking) },
    { name: DISPATCHER, round: () => timeCallers(leads(2_000), 16, take) },
    { name: MORE, round: () => timeCallers(leads(4_000), 64, take) },
    { name: MANY, round: () => timeMany(leads(4_000), (all) => assignMany(all)) },
  ];
}

function reportOf(times: Times): Report {
  const rows = rateRows(times, [ROW_LOCK, DISPATCHER, MORE, MANY]);
  return {
    figures: [
      {
        name: "dispatch-postgres-vs-row-lock",
        value: medianRatio(times, ROW_LOCK, DISPATCHER),
        note: rows.map(([name, rate]) => `${name}: ${rate}/s`).join("; "),
      },
    ],
    tables: [{ title: "One hot pool over PostgreSQL", head: ["way", "leads a second", "times the first"], rows }],
  };
}

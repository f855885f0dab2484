/**
 * A webhook that routes leads on PostgreSQL. Start as many of these processes as you like on one database:
 *
 *   POSTGRES_URL=postgres://… PORT=8080 npx tsx examples/webhook-postgres.ts
 *   curl localhost:8080 -d '{"id":"L-1","company":"Acme","email":"a@acme.test","state":"IL"}'
 */
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import { createDispatcher } from "lead-router/dispatcher";
import { postgresStore } from "lead-router/store/postgres";
import pg from "pg";
import { answerLead } from "./webhook/answer-lead.js";
import { endGracefully } from "./webhook/end-gracefully.js";
import { inboundRouter } from "./webhook/inbound-router.js";

const { POSTGRES_URL = "postgres://localhost/leads", POSTGRES_SCHEMA = "public", PORT = "8080" } = process.env;

// The client is yours. A pool that nobody listens to would end the process when it loses an idle connection.
const pool = new pg.Pool({ connectionString: POSTGRES_URL, connectionTimeoutMillis: 5_000 });
pool.on("error", (error) => console.error(`a connection to the database is lost: ${error.message}`));

// The tables are made where they are missing, whichever process comes first.
const store = postgresStore(pool, { schema: POSTGRES_SCHEMA });
await store.migrate();
for (const { message, remedy } of (await store.warnings?.()) ?? []) console.error(`${message}; ${remedy}`);

const dispatcher = createDispatcher({
  router: inboundRouter(),
  store,
  tenant: "acme",
  clock: Date.now,
  jitter: (retry) => setTimeout(Math.random() * 2 ** Math.min(retry, 8)),
});

// Leads that wait are decided when their time has come.
const release = () => dispatcher.release().catch((error: Error) => console.error(error.message));
const timer = setInterval(release, 60_000);

const server = createServer((request, response) => void answerLead(dispatcher, request, response));
server.listen(Number(PORT), () => console.log(`listening on ${JSON.stringify(server.address())}`));
endGracefully(server, dispatcher, () => {
  clearInterval(timer);
  return pool.end();
});

/**
 * A webhook that routes leads on a file of SQLite. Several of these processes may share it on one machine:
 *
 *   SQLITE_FILE=leads.db PORT=8080 npx tsx examples/webhook-sqlite.ts
 *   curl localhost:8080 -d '{"id":"L-1","company":"Acme","email":"a@acme.test","state":"IL"}'
 */
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import { createDispatcher } from "lead-router/dispatcher";
import { sqliteStore } from "lead-router/store/sqlite";
import { answerLead } from "./webhook/answer-lead.js";
import { endGracefully } from "./webhook/end-gracefully.js";
import { inboundRouter } from "./webhook/inbound-router.js";
import { openSqlite } from "./webhook/open-sqlite.js";

const { SQLITE_FILE = "leads.db", PORT = "8080" } = process.env;

// The store makes its tables where they are missing, and has every commit on the disk before it is answered.
const database = openSqlite(SQLITE_FILE);
const store = sqliteStore(database);

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
  database.close();
});

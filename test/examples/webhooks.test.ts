import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { findBetterSqlite } from "../store/better-sqlite.js";
import { findServer, POSTGRES } from "../store/servers.js";
import { leadText, startWebhook, type Webhook } from "./webhook-process.js";

const postgres = await findServer(POSTGRES, "the webhook of the examples on PostgreSQL");
const schema = `lead_router_example_${process.pid}`;
const sqlite = findBetterSqlite("the webhook of the examples on SQLite");
const folder = mkdtempSync(join(tmpdir(), "lead-router-webhook-"));
const NOBODY_LISTENS = "postgres://127.0.0.1:1/none";

const WEBHOOKS = [
  {
    script: "webhook-postgres.ts",
    runs: postgres !== undefined,
    env: { POSTGRES_URL: postgres ?? NOBODY_LISTENS, POSTGRES_SCHEMA: schema },
  },
  { script: "webhook-sqlite.ts", runs: sqlite !== undefined, env: { SQLITE_FILE: join(folder, "leads.db") } },
] as const;

afterAll(async () => {
  rmSync(folder, { recursive: true });
  if (postgres === undefined) return;
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await client.end();
});

describe.each(WEBHOOKS.filter(({ runs }) => runs))("$script", ({ script, env }) => {
  const ids = Array.from({ length: 12 }, (_, index) => `L-${index + 1}`);
  const sendAll = (webhook: Webhook) => Promise.all(ids.map((id) => webhook.post(leadText(id))));
  const takersOf = (sent: Awaited<ReturnType<typeof sendAll>>) =>
    sent.map(({ answer }) => [answer.lead, answer.outcome, answer.assignments]);

  test("gives a lead one answer, however often it is sent and however the process ends", async () => {
    const first = await startWebhook(script, env);
    const sent = await sendAll(first);
    expect(sent.map(({ status, answer }) => [status, answer.lead, answer.replayed])).toEqual(
      ids.map((id) => [200, id, false]),
    );
    const again = await sendAll(first);
    expect(again.every(({ answer }) => answer.replayed === true)).toBe(true);
    expect(takersOf(again)).toEqual(takersOf(sent));
    expect(await first.end("SIGKILL")).toBe(null);

    const second = await startWebhook(script, env);
    const later = await sendAll(second);
    expect(later.every(({ answer }) => answer.replayed === true)).toBe(true);
    expect(takersOf(later)).toEqual(takersOf(sent));
    expect(await second.end("SIGTERM")).toBe(0);
  });

  test("refuses what is no lead, and goes on", async () => {
    const webhook = await startWebhook(script, env);
    const statusOf = async (body: string) => (await webhook.post(body)).status;
    expect(await statusOf("{")).toBe(400);
    expect(await statusOf("[]")).toBe(400);
    expect(await statusOf('{"id":null}')).toBe(400);
    expect(await statusOf(JSON.stringify({ id: "long", text: "x".repeat(200_000) }))).toBe(413);
    expect((await webhook.post(leadText("after"))).answer).toMatchObject({ lead: "after", replayed: false });
    expect(await webhook.end("SIGTERM")).toBe(0);
  });
});

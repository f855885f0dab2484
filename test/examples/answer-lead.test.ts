import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createDispatcher } from "lead-router/dispatcher";
import { memoryStore } from "lead-router/store/memory";
import { afterEach, expect, test } from "vitest";
import { answerLead } from "../../examples/webhook/answer-lead.js";
import { inboundRouter } from "../../examples/webhook/inbound-router.js";
import type { RotationStore } from "../../src/store/rotation-store.js";
import { outcomeUnknown, storeUnavailable } from "../../src/store/store-errors.js";
import { leadText } from "./webhook-process.js";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => servers.splice(0).forEach((server) => void server.close()));

async function postTo(store: RotationStore, options: { readonly maxQueue?: number; readonly closed?: boolean } = {}) {
  const { maxQueue = 100, closed = false } = options;
  const jitter = () => Promise.resolve();
  const router = inboundRouter();
  const dispatcher = createDispatcher({ router, store, tenant: "acme", clock: Date.now, jitter, maxQueue });
  if (closed) await dispatcher.close();
  const server = createServer((request, response) => void answerLead(dispatcher, request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return (id: string) => fetch(`http://127.0.0.1:${port}`, { method: "POST", body: leadText(id) });
}

const failing = (error: Error): RotationStore => ({
  ...memoryStore(),
  load: () => Promise.reject(error),
  commit: () => Promise.reject(error),
});

test.each([
  ["StoreUnavailable", storeUnavailable(new Error("down"))],
  ["OutcomeUnknown", outcomeUnknown(new Error("cut"))],
])("a lead that meets %s is to be sent again", async (name, error) => {
  const post = await postTo(failing(error));
  const response = await post("L-1");
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await response.json()).toEqual({ error: name });
});

test("a lead for which there is no room, or no dispatcher any more, is to be sent again", async () => {
  const waiting = { ...memoryStore(), load: () => new Promise<never>(() => {}) };
  const post = await postTo(waiting, { maxQueue: 1 });
  void post("L-1").catch(() => {});
  await expect.poll(async () => (await post("L-2")).status).toBe(503);
  const closed = await (await postTo(memoryStore(), { closed: true }))("L-3");
  expect([closed.status, await closed.json()]).toEqual([503, { error: "DispatcherClosed" }]);
});

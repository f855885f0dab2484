import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Decision } from "lead-router";
import { createDispatcher } from "lead-router/dispatcher";
import { deliver, type Host, release } from "./deliver.js";
import { journaled, openJournal } from "./journal.js";
import { openStore } from "./open-store.js";
import {
  AT_ONCE,
  answerText,
  leadsOf,
  type Report,
  type Retries,
  TENANT,
  type Told,
  type WorkerSetup,
} from "./worker-setup.js";
import { routersOf, WORLDS } from "./worlds.js";

// A process of its own: delivers leads, sends everything again that fails, and ends when all were answered.
const REPORT_MS = 50;
const RELEASE_MS = 400;

const setup: WorkerSetup = JSON.parse(process.argv[2] ?? "{}");
const world = WORLDS[setup.world];
const routers = routersOf(world);
const journal = openJournal(setup.journals === null ? null : join(setup.journals, `${process.pid}.jsonl`));
const { store, close } = await openStore(setup.client, setup.url, setup.place);
const clock = () => Date.now() + setup.skewMs;
const counted = { delivered: 0, conflicts: 0 };
let retries: Retries = {};
let answers: Told[] = [];
let swaps = 0;
let lastError: string | null = null;

const dispatcher = createDispatcher({
  ...{ router: routers[0], store: journaled(store, journal), tenant: TENANT, clock, maxSkewMs: 10_000_000 },
  jitter: (retry) => pause(Math.random() * 2 ** Math.min(retry, 8)),
  observe: ({ name }) => {
    if (name === "lead_router.conflict") counted.conflicts += 1;
  },
});

const host: Host = {
  ...{ world, dispatcher, journal, clock },
  tell: (decision: Decision) => {
    const { leadId, attempt, outcome } = decision;
    if (outcome !== "waiting") answers.push([leadId ?? "", attempt, answerText(decision)]);
  },
  delivered: () => {
    counted.delivered += 1;
  },
  retried: (error) => {
    const name = error instanceof Error ? error.name : typeof error;
    retries[name] = (retries[name] ?? 0) + 1;
    lastError = `${setup.client}: ${error instanceof Error ? error.message : name}`;
  },
};

process.on("message", () => {
  swaps += 1;
  dispatcher.useRouter(routers[swaps % routers.length] ?? routers[0]);
});
process.on("disconnect", () => process.exit(1));

const reporting = setInterval(report, REPORT_MS);
const releasing = setInterval(() => void release(host), RELEASE_MS);
const left = leadsOf(setup).values();
await Promise.all(Array.from({ length: AT_ONCE }, () => deliver(left, host)));
clearInterval(reporting);
clearInterval(releasing);
await dispatcher.close();
await close();
journal.close();
await report();
process.disconnect();
process.exit(0);

function report(): Promise<void> {
  const message: Report = { answers, ...counted, retries, lastError };
  answers = [];
  Object.assign(counted, { delivered: 0, conflicts: 0 });
  retries = {};
  return new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));
}

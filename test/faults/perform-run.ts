import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { audit, type Verdict } from "./audit/audit.js";
import { readJournals } from "./audit/read-journals.js";
import { readStore } from "./audit/read-store.js";
import { type Crew, type CrewTally, startCrew } from "./crew.js";
import { scheduleOf, strike } from "./fault.js";
import { openStore } from "./open-store.js";
import { clientsOf, type Outcome, type StoreRun } from "./run.js";
import { openSite, type Site } from "./site.js";
import type { WorkerSetup } from "./worker-setup.js";
import { WORLDS } from "./worlds.js";

const DAY_MS = 86_400_000;
const LOOK_MS = 5;
const PATIENCE_MS = 240_000;
/** What is done to a whole server, which must then be the run's own. */
const OWN = new Set(["restart", "forget"]);

/** Starts the processes, lets everything go wrong, and audits what is there afterwards. Leaves nothing behind. */
export async function performRun(run: StoreRun, script: string): Promise<Outcome> {
  const site = await openSite(
    run.store,
    run.faults.some(({ what }) => OWN.has(what)),
  );
  const journals = mkdtempSync(join(tmpdir(), "lead-router-journals-"));
  const started = performance.now();
  const crew = startCrew(script, setupsOf(run, site, journals));
  try {
    const struck = await strikeAll(run, site, crew);
    const seconds = (performance.now() - started) / 1_000;
    const { kills, conflicts, retries } = crew.tally;
    const verdict = await auditRun(run, site, crew.tally, journals);
    return { run, ...verdict, kills, struck: struck - kills, conflicts, retries, seconds };
  } finally {
    crew.end();
    await site.remove();
    rmSync(journals, { recursive: true, force: true });
  }
}

function setupsOf(run: StoreRun, { url, place }: Site, journals: string): readonly WorkerSetup[] {
  const { skewsMs = [0], midnightInMs } = run;
  const now = Date.now();
  const aheadMs = midnightInMs === undefined ? 0 : Math.ceil(now / DAY_MS) * DAY_MS - midnightInMs - now;
  const clients = clientsOf(run);
  return Array.from({ length: run.processes }, (_, worker) => ({
    ...{ url, place, worker, world: run.world, workers: run.processes, leads: run.leads },
    client: clients[worker % clients.length] ?? clients[0],
    skewMs: aheadMs + (skewsMs[worker % skewsMs.length] ?? 0),
    journals: WORLDS[run.world].hasEvents ? journals : null,
  }));
}

/** Strikes when enough was answered, until all is; says how often. */
async function strikeAll(run: StoreRun, site: Site, crew: Crew): Promise<number> {
  const deliveries = run.processes * run.leads * 2;
  const schedule = scheduleOf(run.faults);
  const deadline = performance.now() + PATIENCE_MS;
  let struck = 0;
  let isDone = false;
  const done = crew.done.finally(() => {
    isDone = true;
  });
  done.catch(() => {});
  while (!isDone) {
    const next = schedule[struck];
    if (next !== undefined && crew.tally.delivered >= next.at * deliveries) {
      struck += 1;
      await strike(next, site, crew);
    }
    if (performance.now() > deadline) throw new Error(`${run.what} does not end: ${crew.tally.lastError}`);
    await pause(LOOK_MS);
  }
  await done;
  return struck;
}

async function auditRun(run: StoreRun, site: Site, { told }: CrewTally, folder: string): Promise<Verdict> {
  const world = WORLDS[run.world];
  const total = run.processes * run.leads;
  const journals = world.hasEvents ? readJournals(folder) : null;
  const events = new Set([...(journals?.events.values() ?? [])].map(({ id }) => id));
  const { store, close } = await openStore(clientsOf(run)[0], site.directUrl, site.place);
  try {
    const content = await readStore(store, world, total, events);
    return audit({ world, total, content, journals, told });
  } finally {
    await close();
  }
}

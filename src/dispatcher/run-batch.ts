import { assertNever } from "../kernel/assert-never.js";
import type { Decide, RotationStore } from "../store/rotation-store.js";
import { commitForSure, type SureOutcome } from "./commit-for-sure.js";
import { complete, lacking } from "./complete-knowledge.js";
import { contention } from "./dispatcher-errors.js";
import { type Knowledge, learn, NOTHING_KNOWN } from "./knowledge.js";
import type { Office } from "./office.js";
import { type Attempt, performTasks } from "./perform-tasks.js";
import { storeErrorNote } from "./store-error-note.js";
import type { Task } from "./task.js";

/** After as many conflicts the store is asked for a lock, or the batch is halved. */
const CONFLICTS_BEFORE_LOCK = 3;
const MOST_CONFLICTS = 40;

/** Works through a batch until every task has succeeded or failed. Never rejects. */
export function runBatch(tasks: readonly Task[], office: Office): Promise<void> {
  const { exclusive } = office.store;
  if (exclusive === undefined || !office.press.asksFirst()) return work(tasks, office, NOTHING_KNOWN, 0);
  return lockFirst(tasks, office, exclusive);
}

async function lockFirst(
  tasks: readonly Task[],
  office: Office,
  exclusive: NonNullable<RotationStore["exclusive"]>,
): Promise<void> {
  try {
    await workAlone(tasks, office, NOTHING_KNOWN, 0, exclusive);
  } catch (error) {
    failAll(tasks, error, office);
  }
}

async function work(tasks: readonly Task[], office: Office, before: Knowledge, conflicts: number): Promise<void> {
  try {
    const { known, router } = await complete(tasks, office, before);
    const attempt = performTasks(tasks, router, known);
    if (isIdle(attempt)) return await settle(attempt, office);
    const { store, tenant } = office;
    const outcome = await commitForSure(
      office,
      () => attempt.request,
      () => store.commit({ tenant, ...attempt.request }),
    );
    await proceed(tasks, office, { known, attempt, outcome, alone: false }, conflicts);
  } catch (error) {
    failAll(tasks, error, office);
  }
}

interface Sent {
  readonly known: Knowledge;
  readonly attempt: Attempt;
  readonly outcome: SureOutcome;
  /** Whether it was sent under the lock. */
  readonly alone: boolean;
}

async function proceed(tasks: readonly Task[], office: Office, sent: Sent, conflicts: number): Promise<void> {
  const { known, attempt, outcome } = sent;
  switch (outcome.outcome) {
    case "committed":
      if (conflicts === 0 && !sent.alone) office.press.won();
      remember(attempt, office);
      return settle(attempt, office);
    case "found":
      office.calm = 0;
      return settle(attempt, office);
    case "conflict": {
      const { read, records } = attempt.request;
      const now = learn(known, { entries: read.keys(), records: records.keys() }, outcome, office.cache);
      return again(tasks, office, now, conflicts + 1);
    }
    default:
      return assertNever(outcome);
  }
}

async function again(tasks: readonly Task[], office: Office, known: Knowledge, conflicts: number): Promise<void> {
  const { store, tenant, observe } = office;
  office.calm = 0;
  office.press.lost();
  const attributes = { "lead_router.tenant": tenant, "lead_router.batch.size": tasks.length };
  observe({ name: "lead_router.conflict", attributes: { ...attributes, "lead_router.conflicts": conflicts } });
  if (conflicts > MOST_CONFLICTS) return failAll(tasks, contention(conflicts), office);
  if (conflicts < CONFLICTS_BEFORE_LOCK) return work(tasks, office, known, conflicts);
  if (store.exclusive !== undefined) return workAlone(tasks, office, known, conflicts, store.exclusive);
  await office.jitter(conflicts - CONFLICTS_BEFORE_LOCK + 1);
  const half = Math.ceil(tasks.length / 2);
  await work(tasks.slice(0, half), office, NOTHING_KNOWN, conflicts);
  if (half < tasks.length) await work(tasks.slice(half), office, NOTHING_KNOWN, conflicts);
}

/** Decides while the store keeps everybody else out. What turns out to be needed beside is asked for next time. */
async function workAlone(
  tasks: readonly Task[],
  office: Office,
  before: Knowledge,
  conflicts: number,
  exclusive: NonNullable<RotationStore["exclusive"]>,
): Promise<void> {
  const { tenant, cache } = office;
  const { known } = await complete(tasks, office, before);
  const asked = { entries: [...known.entries.keys()], records: recordsToLock(known, conflicts) };
  const attempts: Attempt[] = [];
  const decide: Decide = (loaded) => {
    const now = learn(known, asked, loaded, cache);
    const router = office.router();
    if (lacking(tasks, router, now) !== null) return null;
    const attempt = performTasks(tasks, router, now);
    attempts.push(attempt);
    return isIdle(attempt) ? null : attempt.request;
  };
  const sent = () => attempts[0]?.request;
  const outcome = await commitForSure(office, sent, () => exclusive({ tenant, ...asked }, decide));
  const [attempt] = attempts;
  if (attempt !== undefined && isIdle(attempt)) return settle(attempt, office);
  if (attempt !== undefined) return proceed(tasks, office, { known, attempt, outcome, alone: true }, conflicts);
  if (outcome.outcome === "conflict") return again(tasks, office, learn(known, asked, outcome, cache), conflicts + 1);
}

// A record that is not there needs no lock: the commit finds out whether it still is not. Only a batch that lost its races
// already wants to know beforehand.
function recordsToLock({ records }: Knowledge, conflicts: number): readonly string[] {
  const found = [...records].filter(([, { revision }]) => conflicts > 0 || revision > 0);
  return found.map(([id]) => id);
}

function isIdle({ request }: Attempt): boolean {
  return request.write.size === 0 && request.records.size === 0;
}

function remember({ request, written }: Attempt, office: Office): void {
  office.calm += 1;
  for (const [key, entry] of written) {
    const revision = (request.read.get(key) ?? 0) + 1;
    office.cache.wrote(key, { revision, body: request.write.get(key) ?? "" }, entry);
  }
}

/** Tells whoever waited; then it is the turn of those who need more now that the others are written. */
async function settle({ done, failed, left }: Attempt, office: Office): Promise<void> {
  for (const { notes, succeed } of done) {
    for (const note of notes) office.observe(note);
    succeed();
  }
  for (const { task, error } of failed) task.fail(error);
  if (left.length > 0) await work(left, office, NOTHING_KNOWN, 0);
}

function failAll(tasks: readonly Task[], error: unknown, { observe, tenant }: Office): void {
  observe(storeErrorNote(tenant, tasks.length, error));
  for (const task of tasks) task.fail(error);
}

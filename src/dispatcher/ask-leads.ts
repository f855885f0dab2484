import type { Answer } from "./answer.js";
import type { Counter, Queued } from "./counter.js";
import { identityOf } from "./lead-identity.js";
import { leadTask } from "./lead-task.js";
import { leadRecordId } from "./record-id.js";
import { keysUnseen } from "./scout-keys.js";

/** Hands in one lead. Rejects when too many wait. */
export function askLead(lead: object, at: number, counter: Counter): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const queued = queuedLead(lead, at, counter, { resolve, reject });
    if (queued !== null) counter.queue.add(queued);
  });
}

/** Hands in leads in their order, as there is room for them. */
export async function askLeads(
  leads: Iterable<object>,
  at: number,
  counter: Counter,
): Promise<readonly PromiseSettledResult<Answer>[]> {
  const answers: Promise<Answer>[] = [];
  for (const lead of leads) {
    const full: { room: Promise<void> | null } = { room: null };
    const answer = new Promise<Answer>((resolve, reject) => {
      const queued = queuedLead(lead, at, counter, { resolve, reject });
      if (queued !== null && !counter.queue.offer(queued)) full.room = counter.queue.addWhenRoom(queued).catch(reject);
    });
    // Told below: until then nobody listens, and Node ends a process for that.
    answer.catch(() => {});
    answers.push(answer);
    if (full.room !== null) await full.room;
  }
  return Promise.allSettled(answers);
}

interface Asking {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** A lead as it waits; `null`: it has no id, and is answered at once. */
function queuedLead(
  lead: object,
  at: number,
  { settings, office }: Counter,
  { resolve, reject }: Asking,
): Queued | null {
  const { explain, keep, tenant, maxSkewMs } = settings;
  const router = office.router();
  const identity = identityOf(lead);
  const { id } = identity(router);
  if (id === null) {
    const decision = router.route(lead, { state: router.initial, at, explain });
    resolve({ decision, replayed: false, mismatch: null });
    return null;
  }
  const order = { lead, id, identity, at, explain, keep, tenant, maxSkewMs, record: leadRecordId(id) };
  const task = leadTask(order, resolve, reject);
  return { task, keys: keysUnseen(task, office) };
}

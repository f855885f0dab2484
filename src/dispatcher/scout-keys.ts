import { type Completed, complete } from "./complete-knowledge.js";
import { firstDesk } from "./desk-of.js";
import { NOTHING_KNOWN } from "./knowledge.js";
import type { Office } from "./office.js";
import type { Task } from "./task.js";

// What needs no entry shares nothing: it goes together all the same, or each would be a commit of its own.
const NO_ENTRIES: readonly string[] = ["no entries"];

/** The keys that a task needs if everything is new: what it is batched by. */
export function keysUnseen(task: Task, office: Office): ReadonlySet<string> {
  return keysGiven(task, { known: NOTHING_KNOWN, router: office.router() });
}

/**
 * The keys that a task needs by what the store has now.
 *
 * @throws what the store throws.
 */
export async function scoutKeys(task: Task, office: Office): Promise<ReadonlySet<string>> {
  return keysGiven(task, await complete([task], office, NOTHING_KNOWN));
}

function keysGiven(task: Task, { known, router }: Completed): ReadonlySet<string> {
  const desk = firstDesk(router, known);
  const { entries, records } = task.keys(desk);
  return new Set([...(entries.length === 0 ? NO_ENTRIES : entries), ...records]);
}

import type { Router } from "../engine.js";
import { firstDesk } from "./desk-of.js";
import { assume, type Knowledge, learn } from "./knowledge.js";
import type { Office } from "./office.js";
import type { Task } from "./task.js";

/** How often what follows from what was loaded is loaded in turn. */
const MOST_ROUNDS = 8;
/** After as many commits without a conflict one may well do without loading first. */
const CALM = 2;

/** What tasks need and is not known. */
export interface Lacking {
  readonly entries: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
  /** Records among these that are most likely absent. */
  readonly likelyAbsent: ReadonlySet<string>;
}

/** All that tasks need by a router. */
export interface Completed {
  readonly known: Knowledge;
  readonly router: Router;
}

/**
 * Loads what tasks need until nothing is lacking. While nobody else writes it takes the entries for what they were when last
 * seen, and new leads for new: the commit compares both, and answers with the truth where they are not.
 */
export async function complete(tasks: readonly Task[], office: Office, before: Knowledge): Promise<Completed> {
  const { store, tenant, cache } = office;
  let known = before;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const router = office.router();
    let lack = lacking(tasks, router, known);
    if (lack !== null && office.calm >= CALM) {
      known = assume(known, { entries: lack.entries, records: lack.likelyAbsent }, cache);
      lack = lacking(tasks, router, known);
    }
    if (lack === null) return { known, router };
    const asked = { entries: [...lack.entries], records: [...lack.records] };
    known = learn(known, asked, await store.load({ tenant, ...asked }), cache);
  }
  throw new Error("what a batch needs keeps changing with what is loaded for it");
}

/** What tasks need beyond what is known; `null`: nothing. A task that cannot say fails when it is performed. */
export function lacking(tasks: readonly Task[], router: Router, known: Knowledge): Lacking | null {
  const desk = firstDesk(router, known);
  const [entries, records, likelyAbsent] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const task of tasks) {
    const keys = keysOf(task, desk);
    if (keys === null) continue;
    for (const key of keys.entries) if (!known.entries.has(key)) entries.add(key);
    for (const id of keys.records) if (!known.records.has(id)) records.add(id);
    for (const id of keys.likelyAbsent) if (!known.records.has(id)) likelyAbsent.add(id);
  }
  return entries.size + records.size === 0 ? null : { entries, records, likelyAbsent };
}

function keysOf(task: Task, desk: Parameters<Task["keys"]>[0]): ReturnType<Task["keys"]> | null {
  try {
    return task.keys(desk);
  } catch {
    return null;
  }
}

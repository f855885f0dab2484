import type { Router } from "../engine.js";
import type { RecordWrite } from "../store/rotation-store.js";
import { type Knowledge, stateOf } from "./knowledge.js";
import { type RunningState, runningState } from "./running-state.js";
import type { Desk } from "./task.js";

/** What the tasks of a batch have written so far. */
export interface Written {
  readonly running: RunningState;
  readonly records: ReadonlyMap<string, RecordWrite>;
}

const NO_RECORDS: ReadonlyMap<string, RecordWrite> = new Map();
const NOTHING_READ: Desk["read"] = new Map();

/** The desk of a task: what is known of the store, and what the tasks before it have written. */
export function deskOf(
  { running, records }: Written,
  router: Router,
  known: Knowledge,
  position: number,
  read = NOTHING_READ,
): Desk {
  return {
    router,
    get state() {
      return running.present();
    },
    route: running.route,
    position,
    read,
    record: (id) => records.get(id)?.body ?? storedBody(id, known),
  };
}

/** The desk of a task that is the first. */
export function firstDesk(router: Router, known: Knowledge): Desk {
  return deskOf({ running: runningState(router, stateOf(known, router), 1), records: NO_RECORDS }, router, known, 0);
}

function storedBody(id: string, { records }: Knowledge): string | null | undefined {
  const stored = records.get(id);
  return stored?.revision === 0 ? null : stored?.body;
}

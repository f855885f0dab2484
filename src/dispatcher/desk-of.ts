import type { Router } from "../engine.js";
import type { State } from "../model/state.js";
import type { RecordWrite } from "../store/rotation-store.js";
import type { Knowledge } from "./knowledge.js";
import type { Desk } from "./task.js";

/** What the tasks of a group have written so far. */
export interface Written {
  readonly state: State;
  readonly records: ReadonlyMap<string, RecordWrite>;
}

const NOTHING_READ: Desk["read"] = new Map();

/** The desk of a task: what is known of the store, and what the tasks before it have written. */
export function deskOf(written: Written, router: Router, known: Knowledge, position: number): Desk {
  return {
    router,
    state: written.state,
    position,
    record: (id) => written.records.get(id)?.body ?? storedBody(id, known),
    read: NOTHING_READ,
  };
}

function storedBody(id: string, { records }: Knowledge): string | null | undefined {
  const stored = records.get(id);
  return stored?.revision === 0 ? null : stored?.body;
}

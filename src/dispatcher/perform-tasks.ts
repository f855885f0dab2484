import type { Router } from "../engine.js";
import { readOwn } from "../kernel/read-own.js";
import type { PoolState, RepState, State } from "../model/state.js";
import { writePoolEntry, writeRepEntry } from "../state/entry-body.js";
import { entryNameOf } from "../state/keys.js";
import type { CommitRequest, RecordWrite } from "../store/rotation-store.js";
import { keyOfChange } from "./decide-lead.js";
import { deskOf } from "./desk-of.js";
import { type Knowledge, stateOf } from "./knowledge.js";
import { type RunningState, runningState } from "./running-state.js";
import type { Desk, Performed, Task } from "./task.js";

/** What a batch comes to on what is known: what is to be written, and whom to tell what once it is. */
export interface Attempt {
  readonly request: Omit<CommitRequest, "tenant">;
  /** The entries to be written, as objects. */
  readonly written: ReadonlyMap<string, PoolState | RepState>;
  readonly done: readonly Performed[];
  /** The tasks that failed, each for itself. */
  readonly failed: readonly { readonly task: Task; readonly error: unknown }[];
  /** The tasks from the first on that needs more than is known, by what the ones before it write. */
  readonly left: readonly Task[];
}

/** A batch at work: what its tasks have come to so far. */
interface Work {
  readonly running: RunningState;
  readonly read: Map<string, number>;
  readonly touched: Set<string>;
  readonly records: Map<string, RecordWrite>;
}

/** Performs tasks one after another, each on the state that the ones before it leave. One that fails changes nothing. */
export function performTasks(tasks: readonly Task[], router: Router, known: Knowledge): Attempt {
  const running = runningState(router, stateOf(known, router), tasks.length);
  const work: Work = { running, read: new Map(), touched: new Set(), records: new Map() };
  const done: Performed[] = [];
  const failed: { task: Task; error: unknown }[] = [];
  let left: readonly Task[] = [];
  for (const [index, task] of tasks.entries()) {
    try {
      const read = readBy(task, deskOf(work, router, known, done.length), known);
      if (read === null && isUntouched(work)) throw new Error("what it needs changes with each look at it");
      if (read === null) {
        left = tasks.slice(index);
        break;
      }
      done.push(take(work, known, read, task.perform(deskOf(work, router, known, done.length, read))));
    } catch (error) {
      running.undo();
      failed.push({ task, error });
    }
  }
  const state = running.present();
  const written = new Map([...work.touched].map((key) => [key, entryIn(state, key)] as const));
  const write = new Map([...written].map(([key, entry]) => [key, textOf(key, entry)] as const));
  return { request: { read: work.read, write, records: work.records }, written, done, failed, left };
}

function isUntouched({ touched, records }: Work): boolean {
  return touched.size + records.size === 0;
}

/** The revisions of the entries that a task reads; `null`: not all that it needs is known. Throws for one that cannot be read. */
function readBy(task: Task, desk: Desk, known: Knowledge): ReadonlyMap<string, number> | null {
  const read = new Map<string, number>();
  const { entries, records } = task.keys(desk);
  if (records.some((id) => desk.record(id) === undefined)) return null;
  for (const key of entries) {
    const entry = known.entries.get(key);
    if (entry === undefined) return null;
    if (entry.kind === "broken") throw entry.error;
    read.set(key, entry.stored.revision);
  }
  return read;
}

function take(work: Work, known: Knowledge, read: ReadonlyMap<string, number>, performed: Performed): Performed {
  const { changes, records } = performed;
  const touched = changes.map(keyOfChange);
  const strange = touched.find((key) => !read.has(key));
  if (strange !== undefined) throw new Error(`a change touches \`${strange}\`, which was not listed as needed`);
  work.running.keep(changes);
  for (const [key, revision] of read) work.read.set(key, revision);
  for (const key of touched) work.touched.add(key);
  for (const [id, write] of records) {
    work.records.set(id, { ...write, expected: known.records.get(id)?.revision ?? 0 });
  }
  return performed;
}

function entryIn({ pools, reps }: State, storeKey: string): PoolState | RepState {
  const { kind, key } = entryNameOf(storeKey);
  const entry = kind === "pool" ? readOwn(pools, key) : readOwn(reps, key);
  if (entry === undefined) throw new Error(`the entry \`${storeKey}\` was changed and is not there`);
  return entry;
}

function textOf(key: string, entry: PoolState | RepState): string {
  return "members" in entry ? writePoolEntry(key, entry) : writeRepEntry(key, entry);
}

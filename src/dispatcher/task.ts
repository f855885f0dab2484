import type { RouteOptions } from "../decision/check-call.js";
import type { Router } from "../engine.js";
import type { Change } from "../model/change.js";
import type { Decision } from "../model/decision.js";
import type { State } from "../model/state.js";
import type { RecordWrite } from "../store/rotation-store.js";
import type { Note } from "./note.js";

/** A piece of work on the store: one lead, one event, one lead to forget. It is told of success or failure once. */
export interface Task {
  /** What it reads and writes, as far as that can be known from what is known. More may follow once that is loaded. */
  keys(desk: Desk): TaskKeys;
  /** What it comes to. Pure, and called again whenever what it rests upon has changed. */
  perform(desk: Desk): Performed;
  fail(error: unknown): void;
}

/** The keys in the store that a task needs. */
export interface TaskKeys {
  readonly entries: readonly string[];
  readonly records: readonly string[];
  /** Records of these that are most likely absent: asking for them first would be a round trip for nothing. */
  readonly likelyAbsent: readonly string[];
}

/** What a task sees: the state as the tasks before it in the batch leave it. */
export interface Desk {
  readonly router: Router;
  readonly state: State;
  /** Decides a lead on it. What is decided has happened once the task is performed, unless it fails. */
  route(lead: object, options: Omit<RouteOptions, "state">): Decision;
  /** The text of a record, `null` for an absent one; `undefined`: not known yet. */
  record(id: string): string | null | undefined;
  /** The entries that the task needs, and the revisions at which they were found; empty while it is asked what it needs. */
  readonly read: ReadonlyMap<string, number>;
  /** Its place in the batch. */
  readonly position: number;
}

/** What a task comes to, if the commit succeeds. */
export interface Performed {
  readonly changes: readonly Change[];
  readonly records: readonly WrittenRecord[];
  readonly notes: readonly Note[];
  /** Tells whoever waits. */
  succeed(): void;
}

/** What is to be written under the id of a record. */
export type WrittenRecord = readonly [id: string, write: Omit<RecordWrite, "expected">];

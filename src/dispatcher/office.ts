import type { Router } from "../engine.js";
import type { RotationStore } from "../store/rotation-store.js";
import type { EntryCache } from "./entry-cache.js";
import type { Note } from "./note.js";
import type { Press } from "./press.js";

/** Where batches of tasks are worked through. */
export interface Office {
  readonly store: RotationStore;
  readonly tenant: string;
  readonly cache: EntryCache;
  /** The router of now: another one may come while a batch is at work. */
  router(): Router;
  /** Resolves when a batch that lost a race may try again; `retry` counts from 1. */
  jitter(retry: number): Promise<unknown>;
  observe(note: Note): void;
  /** How many commits in a row have met no conflict. */
  calm: number;
  /** How hard others press for the same entries. */
  readonly press: Press;
}

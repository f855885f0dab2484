import { compareText } from "../kernel/compare-text.js";
import type { CommitOutcome, CommitRequest, Loaded, LoadRequest, RotationStore, Stored } from "./rotation-store.js";

/** A record as it is kept: its body, and when it is due and may go. */
interface KeptRecord extends Stored {
  readonly dueAt: number | null;
  readonly keepUntil: number | null;
}

/** What is kept for one tenant. */
interface Shelf {
  readonly entries: Map<string, Stored>;
  readonly records: Map<string, KeptRecord>;
}

/**
 * A store in the memory of one process, and the template of every other: what it keeps is gone with the process. For tests,
 * for back-tests, and for hosts of one process that keep the state elsewhere.
 *
 * @example
 * ```ts
 * import { memoryStore } from "lead-router/store/memory";
 * const store = memoryStore();
 * const write = new Map([["pool/all", "{}"]]);
 * const request = { tenant: "acme", read: new Map([["pool/all", 0]]), write, records: new Map() };
 * console.log((await store.commit(request)).outcome, (await store.commit(request)).outcome); // committed conflict
 * ```
 */
export function memoryStore(): RotationStore {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (tenant: string): Shelf => {
    const known = shelves.get(tenant);
    if (known !== undefined) return known;
    const shelf: Shelf = { entries: new Map(), records: new Map() };
    shelves.set(tenant, shelf);
    return shelf;
  };
  return Object.freeze({
    load: async (request) => read(shelfOf(request.tenant), request),
    commit: async (request) => commit(shelfOf(request.tenant), request),
    due: async ({ tenant, before, limit }) => dueIds(shelfOf(tenant), before).slice(0, limit),
    erase: async ({ tenant, records }) => eraseBodies(shelfOf(tenant), records),
    purge: async ({ tenant, before, limit }) => removeOld(shelfOf(tenant), before, limit),
    exclusive: async (request, decide) => {
      const shelf = shelfOf(request.tenant);
      const loaded = read(shelf, request);
      const decided = decide(loaded);
      return decided === null
        ? { outcome: "conflict", ...loaded }
        : commit(shelf, { tenant: request.tenant, ...decided });
    },
  } satisfies RotationStore);
}

function read({ entries, records }: Shelf, request: Pick<LoadRequest, "entries" | "records">): Loaded {
  return { entries: pick(entries, request.entries), records: pick(records, request.records) };
}

function pick(values: ReadonlyMap<string, Stored>, keys: readonly string[]): ReadonlyMap<string, Stored> {
  const found = new Map<string, Stored>();
  for (const key of keys) {
    const value = values.get(key);
    if (value !== undefined) found.set(key, { revision: value.revision, body: value.body });
  }
  return found;
}

// Nothing awaits between the comparison and the last write: that is all the atomicity there is.
function commit(shelf: Shelf, request: CommitRequest): CommitOutcome {
  const { read: readAt, write, records } = request;
  // What is written without having been read must not be there yet.
  const entries = [...new Set([...readAt.keys(), ...write.keys()])];
  const stands =
    entries.every((key) => revisionOf(shelf.entries.get(key)) === (readAt.get(key) ?? 0)) &&
    [...records].every(([id, { expected }]) => revisionOf(shelf.records.get(id)) === expected);
  if (!stands) return { outcome: "conflict", ...read(shelf, { entries, records: [...records.keys()] }) };
  for (const [key, body] of write) shelf.entries.set(key, { revision: (readAt.get(key) ?? 0) + 1, body });
  for (const [id, { expected, ...kept }] of records) shelf.records.set(id, { revision: expected + 1, ...kept });
  return { outcome: "committed" };
}

function revisionOf(value: Stored | undefined): number {
  return value?.revision ?? 0;
}

function dueIds({ records }: Shelf, before: number): readonly string[] {
  const due = [...records].flatMap(([id, { dueAt }]) => (dueAt !== null && dueAt <= before ? [{ id, dueAt }] : []));
  return due.sort((a, b) => a.dueAt - b.dueAt || compareText(a.id, b.id)).map(({ id }) => id);
}

function eraseBodies({ records }: Shelf, ids: readonly string[]): void {
  for (const id of new Set(ids)) {
    const record = records.get(id);
    if (record !== undefined) records.set(id, { ...record, revision: record.revision + 1, body: "", dueAt: null });
  }
}

function removeOld({ records }: Shelf, before: number, limit: number): number {
  const old = [...records].filter(([, { keepUntil }]) => keepUntil !== null && keepUntil < before).slice(0, limit);
  for (const [id] of old) records.delete(id);
  return old.length;
}

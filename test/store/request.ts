import type { CommitRequest, LoadRequest, RecordWrite, RotationStore } from "../../src/store/rotation-store.js";

/** The tenant of tests that need but one. */
export const TENANT = "acme";

/** A commit of one entry, and of records that are due and may go at once. */
export function commitOf(revision: number, body: string, records: Record<string, number> = {}): CommitRequest {
  const writes = Object.entries(records).map(([id, expected]): [string, RecordWrite] => [
    id,
    { expected, body, dueAt: 1, keepUntil: 1 },
  ]);
  return {
    tenant: TENANT,
    read: new Map([["pool/a", revision]]),
    write: new Map([["pool/a", body]]),
    records: new Map(writes),
  };
}

/** The entry of `commitOf` and records. */
export function loadOf(...records: readonly string[]): LoadRequest {
  return { tenant: TENANT, entries: ["pool/a"], records };
}

/** The body of the entry of `commitOf`. */
export async function bodyIn(store: RotationStore): Promise<string | undefined> {
  return (await store.load(loadOf())).entries.get("pool/a")?.body;
}

/** The name of the error that a promise rejects with, or `done`. */
export function nameOfFailure(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "done",
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

/** Adds one to the number in the entry of `commitOf`, as often as told, trying again on conflict. */
export async function countUp(store: RotationStore, times: number): Promise<void> {
  for (let done = 0; done < times; ) {
    const held = (await store.load(loadOf())).entries.get("pool/a");
    const request = commitOf(held?.revision ?? 0, String(Number(held?.body ?? 0) + 1));
    if ((await store.commit(request)).outcome === "committed") done += 1;
  }
}

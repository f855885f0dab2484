import type { CommitOutcome, CommitRequest, RotationStore } from "../../../src/store/rotation-store.js";

/** Which revisions a broken store does not look at. */
export interface Unseen {
  entry?(key: string, request: CommitRequest): boolean;
  record?(id: string, request: CommitRequest): boolean;
}

/** Commits as if what is unseen had the revision that it is said to have. */
export async function commitPinned(
  inner: RotationStore,
  request: CommitRequest,
  unseen: Unseen,
): Promise<CommitOutcome> {
  const { tenant, write, records } = request;
  const unread = [...write.keys()].filter((key) => !request.read.has(key));
  const read = new Map([...request.read, ...unread.map((key): [string, number] => [key, 0])]);
  const now = await inner.load({ tenant, entries: [...read.keys()], records: [...records.keys()] });
  const pinned = {
    ...request,
    read: new Map(
      [...read].map(([key, revision]) => [
        key,
        unseen.entry?.(key, request) ? (now.entries.get(key)?.revision ?? 0) : revision,
      ]),
    ),
    records: new Map(
      [...records].map(([id, { expected, ...write }]) => [
        id,
        { ...write, expected: unseen.record?.(id, request) ? (now.records.get(id)?.revision ?? 0) : expected },
      ]),
    ),
  };
  const answer = await inner.commit(pinned);
  const pinnedMoved =
    answer.outcome === "conflict" &&
    [...pinned.read].every(([key, revision]) => revision === read.get(key) || unseen.entry?.(key, request)) &&
    JSON.stringify([...answer.entries, ...answer.records]) !== JSON.stringify([...now.entries, ...now.records]);
  return pinnedMoved ? commitPinned(inner, request, unseen) : answer;
}

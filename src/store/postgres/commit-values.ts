import { bodyText } from "../body-text.js";
import { orderedText } from "../ordered-text.js";
import type { CommitRequest } from "../rotation-store.js";
import { storageKey } from "../storage-key.js";
import { textArray } from "./text-array.js";

/** The values of `commitStatement`. */
export function commitValues({ tenant, read, write, records }: CommitRequest): string[] {
  // What is to be written without having been read has to be absent.
  const revisions = new Map([...[...write.keys()].map((key): [string, number] => [key, 0]), ...read]);
  const keys = [...revisions.keys()];
  const ids = [...records.keys()];
  const writes = [...records.values()];
  return [
    storageKey(tenant),
    textArray(keys.map(storageKey)),
    textArray([...revisions.values()]),
    textArray(keys.map((key) => bodyOrNull(write.get(key)))),
    textArray(ids.map(storageKey)),
    textArray(ids.map(separateId)),
    textArray(writes.map(({ expected }) => expected)),
    textArray(writes.map(({ body }) => bodyText(body))),
    textArray(writes.map(({ dueAt }) => dueAt)),
    textArray(writes.map(({ keepUntil }) => keepUntil)),
  ];
}

/** The id of a record as it is kept beside its key; `null` where the key says it already. */
export function separateId(id: string): string | null {
  const sorted = orderedText(id);
  return sorted === storageKey(id) ? null : sorted;
}

function bodyOrNull(body: string | undefined): string | null {
  return body === undefined ? null : bodyText(body);
}

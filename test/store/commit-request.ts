import type { CommitRequest, RecordWrite } from "../../src/store/rotation-store.js";

/** A commit, told shortly: entries by what was read and what is to be written, records by their fields that matter. */
export interface Told {
  readonly tenant?: string;
  readonly read?: { readonly [key: string]: number };
  readonly write?: { readonly [key: string]: string };
  readonly records?: { readonly [id: string]: Partial<RecordWrite> };
}

export function commitRequest({ tenant = "acme", read = {}, write = {}, records = {} }: Told): CommitRequest {
  const whole = (record: Partial<RecordWrite>): RecordWrite => ({
    expected: 0,
    body: "{}",
    dueAt: null,
    keepUntil: null,
    ...record,
  });
  return {
    tenant,
    read: new Map(Object.entries(read)),
    write: new Map(Object.entries(write)),
    records: new Map(Object.entries(records).map(([id, record]) => [id, whole(record)])),
  };
}

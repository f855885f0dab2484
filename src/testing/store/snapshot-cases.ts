import { expectSame } from "./expect-same.js";
import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";
import type { TenantStore } from "./tenant-store.js";

const COMMITS = 100;
const READERS = 4;
const KEYS = ["pool/a", "pool/b", "pool/c", "rep/d"];
const IDS = ["lead/a", "lead/b"];

/** What a load sees while others write. */
export const SNAPSHOT_CASES: readonly StoreCase[] = [
  {
    name: "a load sees a commit whole or not at all",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const writing = { done: false };
      const readers = Array.from({ length: READERS }, () => readAll(tenant, writing));
      await Promise.all([writeAll(tenant).finally(() => endOf(writing)), ...readers]);
    },
  },
];

function endOf(writing: { done: boolean }): void {
  writing.done = true;
}

async function writeAll(tenant: TenantStore): Promise<void> {
  for (let n = 0; n < COMMITS; n += 1) {
    await tenant.mustCommit(`commit ${n + 1} of the only writer`, {
      read: KEYS.map((key) => [key, n]),
      write: KEYS.map((key) => [key, `${n + 1}`]),
      records: IDS.map((id) => [id, recordWrite(n, `${n + 1}`)]),
    });
  }
}

// Once more after the writer has ended, so that every reader has seen something.
async function readAll(tenant: TenantStore, writing: { readonly done: boolean }): Promise<void> {
  for (let last = false; !last; ) {
    last = writing.done;
    const { entries, records } = await tenant.load({ entries: KEYS, records: IDS });
    const values = [...KEYS.map((key) => entries.get(key)), ...IDS.map((id) => records.get(id))];
    const first = values[0];
    for (const value of values) {
      expectSame("a body beside one of the same commit", value?.body, first?.body);
      expectSame("a revision beside one of the same commit", value?.revision, first?.revision);
    }
    if (last) expectSame("the last body", first?.body, `${COMMITS}`);
  }
}

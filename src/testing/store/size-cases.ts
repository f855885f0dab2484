import { expectSame } from "./expect-same.js";
import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";
import type { CommitParts } from "./tenant-store.js";

const ENTRIES = 200;
const RECORDS = 2_000;

/** Commits as large as a dispatcher makes them, and larger. */
export const SIZE_CASES: readonly StoreCase[] = [
  {
    name: "a commit of 200 entries and 2,000 records is one commit",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await tenant.mustCommit("the first", large(0, RECORDS));
      await tenant.mustConflict("one whose last record is stale", large(1, RECORDS, RECORDS - 1));
      const keys = numbered("pool", ENTRIES);
      const ids = numbered("lead", RECORDS);
      await tenant.mustHold("after both", {
        entries: keys.map((key) => [key, [1, `${key} on 0`]]),
        records: ids.map((id) => [id, [1, `${id} on 0`]]),
      });
      expectSame("what is due", (await tenant.due(RECORDS)).length, RECORDS);
      await tenant.mustCommit("one on the present values", large(1, RECORDS));
      await tenant.erase(...ids);
      expectSame("what is due when all are erased", await tenant.due(RECORDS), []);
      expectSame("how many were purged", await tenant.purge(RECORDS + 1), RECORDS);
    },
  },
];

function large(revision: number, records: number, stale = -1): CommitParts {
  const keys = numbered("pool", ENTRIES);
  return {
    read: keys.map((key) => [key, revision]),
    write: keys.map((key) => [key, `${key} on ${revision}`]),
    records: numbered("lead", records).map((id, n) => [
      id,
      recordWrite(n === stale ? revision - 1 : revision, `${id} on ${revision}`, { dueAt: n, keepUntil: n }),
    ]),
  };
}

function numbered(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${kind}/${n}`);
}

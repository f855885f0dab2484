import { expectSame } from "./expect-same.js";
import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";

const LATEST = 8.64e15;
const IDS = Array.from({ length: 10 }, (_, n) => `lead/${n}`);

/** Which records may go. */
export const PURGE_CASES: readonly StoreCase[] = [
  {
    name: "purging removes what was to be kept until before the instant, and nothing else",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const until = (keepUntil: number | null) => recordWrite(0, "body", { keepUntil, dueAt: 1 });
      await tenant.mustCommit("records", {
        read: [["lead/old", 0]],
        write: [["lead/old", "entry"]],
        records: [
          ["lead/old", until(99)],
          ["lead/ancient", until(-5)],
          ["lead/now", until(100)],
          ["lead/later", until(101)],
          ["lead/ever", until(null)],
        ],
      });
      expectSame("how many were purged", await tenant.purge(100), 2);
      await tenant.mustHold("after it", {
        entries: [["lead/old", [1, "entry"]]],
        records: [
          ["lead/old", null],
          ["lead/ancient", null],
          ...["lead/now", "lead/later", "lead/ever"].map((id) => [id, [1, "body"]] as const),
        ],
      });
      expectSame("what is due after it", await tenant.due(1), ["lead/ever", "lead/later", "lead/now"]);
      expectSame("how many were purged again", await tenant.purge(100), 0);
    },
  },
  {
    name: "records without an end are never purged",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await tenant.mustCommit("records", { records: IDS.map((id) => [id, recordWrite(0, id)]) });
      expectSame("how many were purged", await tenant.purge(LATEST), 0);
      await tenant.mustHold("after it", { records: IDS.map((id) => [id, [1, id]]) });
    },
  },
  {
    name: "purging removes no more than the limit and says how many",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const old = recordWrite(0, "", { keepUntil: 1 });
      await tenant.mustCommit("records", { records: IDS.map((id) => [id, old]) });
      const rest: number[] = [];
      for (const limit of [0, 3, 3, 3, Number.POSITIVE_INFINITY, 3]) {
        const purged = await tenant.purge(2, limit);
        rest.push(purged, (await tenant.load({ records: IDS })).records.size);
      }
      expectSame("how many were purged, and how many were left", rest, [0, 10, 3, 7, 3, 4, 3, 1, 1, 0, 0, 0]);
    },
  },
  {
    name: "the newest end is the one that counts",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const write = (expected: number, ends: readonly (number | null)[]) => ({
        records: ends.map((keepUntil, n) => [`lead/${n}`, recordWrite(expected, "", { keepUntil })] as const),
      });
      await tenant.mustCommit("records", write(0, [10, 10, 500, null]));
      await tenant.mustCommit("other ends", write(1, [500, null, 10, 10]));
      expectSame("how many were purged", await tenant.purge(100), 2);
      await tenant.mustHold("after it", {
        records: [
          ["lead/0", [2, ""]],
          ["lead/1", [2, ""]],
          ["lead/2", null],
          ["lead/3", null],
        ],
      });
    },
  },
  {
    name: "an id that was purged is new again",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const old = { records: [["lead/a", recordWrite(0, "old", { keepUntil: 1, dueAt: 5 })]] } as const;
      await tenant.mustCommit("a record", old);
      expectSame("how many were purged", await tenant.purge(2), 1);
      expectSame("what is due after it", await tenant.due(5), []);
      await tenant.mustConflict("a commit on what is gone", { records: [["lead/a", recordWrite(1, "old")]] });
      await tenant.mustCommit("the id once more", { records: [["lead/a", recordWrite(0, "new")]] });
      await tenant.mustHold("after it", { records: [["lead/a", [1, "new"]]] });
      expectSame("how many were purged that stay for ever", await tenant.purge(LATEST), 0);
    },
  },
];

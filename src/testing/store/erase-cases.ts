import { expectSame } from "./expect-same.js";
import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";

/** What is left of a record that was erased. */
export const ERASE_CASES: readonly StoreCase[] = [
  {
    name: "erasing empties the body, keeps the id, counts as a write and is due never",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await tenant.mustCommit("two records", {
        records: [
          ["lead/a", recordWrite(0, "secret", { dueAt: 5 })],
          ["lead/b", recordWrite(0, "kept", { dueAt: 5 })],
        ],
      });
      await tenant.erase("lead/a");
      await tenant.mustHold("after erasing", {
        records: [
          ["lead/a", [2, ""]],
          ["lead/b", [1, "kept"]],
        ],
      });
      expectSame("what is due", await tenant.due(5), ["lead/b"]);
      await tenant.mustConflict("a commit that takes the id for a new one", {
        records: [["lead/a", recordWrite(0, "new")]],
      });
      await tenant.mustConflict("a commit on what was read before erasing", {
        records: [["lead/a", recordWrite(1, "secret", { dueAt: 5 })]],
      });
      await tenant.mustCommit("a commit on what was erased", { records: [["lead/a", recordWrite(2, "new")]] });
      await tenant.mustHold("after it", { records: [["lead/a", [3, "new"]]] });
    },
  },
  {
    name: "erasing passes over unknown ids and may be done twice",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await tenant.mustCommit("a record", { records: [["lead/a", recordWrite(0, "secret", { dueAt: 5 })]] });
      await tenant.mustCommit("an entry", { read: [["lead/a", 0]], write: [["lead/a", "entry"]] });
      await tenant.erase("lead/none", "lead/a", "lead/none either");
      await tenant.erase("lead/a", "lead/none");
      const { records } = await tenant.load({ records: ["lead/a"] });
      expectSame("the body", records.get("lead/a")?.body, "");
      await tenant.mustHold("the others", {
        entries: [["lead/a", [1, "entry"]]],
        records: [
          ["lead/none", null],
          ["lead/none either", null],
        ],
      });
      await tenant.mustCommit("a commit of an id that was unknown then", {
        records: [["lead/none", recordWrite(0, "new")]],
      });
    },
  },
  {
    name: "what was erased may still be purged when its time comes",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const [old, never] = [recordWrite(0, "secret", { keepUntil: 100 }), recordWrite(0, "secret")];
      await tenant.mustCommit("two records", {
        records: [
          ["lead/a", old],
          ["lead/b", never],
        ],
      });
      await tenant.erase("lead/a", "lead/b");
      expectSame("how many were purged before", await tenant.purge(100), 0);
      expectSame("how many were purged then", await tenant.purge(101), 1);
      await tenant.mustHold("after it", {
        records: [
          ["lead/a", null],
          ["lead/b", [2, ""]],
        ],
      });
    },
  },
];

import { expectSame } from "./expect-same.js";
import { raiseCounters } from "./raise-counters.js";
import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";
import { tenantStore } from "./tenant-store.js";

const WRITERS = 16;

/** What another process sees. */
export const REOPEN_CASES: readonly StoreCase[] = [
  {
    name: "what was committed survives reopening",
    needs: "reopen",
    check: async ({ newTenant, reopen }) => {
      const before = await newTenant();
      await before.mustCommit("a commit", {
        read: [["pool/\u0000", 0]],
        write: [["pool/\u0000", "\ud800"]],
        records: [
          ["lead/a", recordWrite(0, "A", { dueAt: 5, keepUntil: 9 })],
          ["lead/b", recordWrite(0, "B", { dueAt: 4 })],
        ],
      });
      await before.erase("lead/b");
      const after = tenantStore(await reopen(), before.tenant);
      await after.mustHold("after reopening", {
        entries: [["pool/\u0000", [1, "\ud800"]]],
        records: [
          ["lead/a", [1, "A"]],
          ["lead/b", [2, ""]],
        ],
      });
      expectSame("what is due", await after.due(5), ["lead/a"]);
      await after.mustConflict("a commit on revision 0", { read: [["pool/\u0000", 0]], write: [["pool/\u0000", "x"]] });
      await after.mustCommit("a commit on the present values", {
        read: [["pool/\u0000", 1]],
        write: [["pool/\u0000", "next"]],
        records: [["lead/a", recordWrite(1, "next", { keepUntil: 9 })]],
      });
      await before.mustHold("what the first one sees of it", {
        entries: [["pool/\u0000", [2, "next"]]],
        records: [["lead/a", [2, "next"]]],
      });
      expectSame("how many were purged", await after.purge(10), 1);
      await before.mustHold("then", { records: [["lead/a", null]] });
    },
  },
  {
    name: "two that open a cold store at once both work",
    needs: "reopen",
    check: async ({ newTenant, reopen }) => {
      // Before the case has touched the store: whatever it creates for itself, both begin to create now.
      const stores = await Promise.all([reopen(), reopen(), reopen()]);
      const nobody = { tenant: "lead-router conformance", entries: ["pool/none"], records: ["lead/none"] };
      await Promise.all(stores.map((store) => store.load(nobody)));
      const { tenant } = await newTenant();
      const parts = { read: [["pool/a", 0]], write: [["pool/a", "1"]] } as const;
      const outcomes = await Promise.all(stores.map((store) => tenantStore(store, tenant).commit(parts)));
      expectSame("how many won", outcomes.filter(({ outcome }) => outcome === "committed").length, 1);
    },
  },
  {
    name: "writers of two that are open lose no update",
    needs: "reopen",
    check: async ({ newTenant, reopen }) => {
      const one = await newTenant();
      const stores = [one.store, await reopen()].map((store) => tenantStore(store, one.tenant));
      const writers = stores.flatMap((store) =>
        Array.from({ length: WRITERS }, () => raiseCounters(store, ["pool/a", "pool/b"], WRITERS * 4)),
      );
      await Promise.all(writers);
      const held = [WRITERS * 2, `${WRITERS * 2}`] as const;
      await one.mustHold("after them", {
        entries: [
          ["pool/a", held],
          ["pool/b", held],
        ],
      });
    },
  },
];

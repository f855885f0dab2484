import { expectSame } from "./expect-same.js";
import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";

/** What a commit that nothing stands against does. */
export const REVISION_CASES: readonly StoreCase[] = [
  {
    name: "what was never written is not in the maps",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await tenant.mustHold("before any commit", { entries: [["pool/a", null]], records: [["lead/a", null]] });
      await tenant.mustCommit("a commit of one entry", { read: [["pool/a", 0]], write: [["pool/a", "{}"]] });
      await tenant.mustHold("beside one that was written", {
        entries: [
          ["pool/a", [1, "{}"]],
          ["pool/b", null],
        ],
        records: [["pool/a", null]],
      });
    },
  },
  {
    name: "requests that ask for nothing do nothing",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await tenant.mustHold("a load of nothing", {});
      await tenant.mustCommit("a commit of nothing", {});
      await tenant.erase();
      expectSame("`due` of nothing", await tenant.due(8.64e15, 0), []);
      expectSame("`purge` of nothing", await tenant.purge(8.64e15, 0), 0);
    },
  },
  {
    name: "what is absent is committed on revision 0 and then has revision 1",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await tenant.mustCommit("the first commit", {
        read: [
          ["pool/a", 0],
          ["rep/b", 0],
        ],
        write: [
          ["pool/a", "A"],
          ["rep/b", "B"],
        ],
        records: [["lead/c", recordWrite(0, "C")]],
      });
      await tenant.mustHold("after it", {
        entries: [
          ["pool/a", [1, "A"]],
          ["rep/b", [1, "B"]],
        ],
        records: [["lead/c", [1, "C"]]],
      });
    },
  },
  {
    name: "revisions grow by one, without a gap, and compare as numbers",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      for (let revision = 0; revision < 12; revision += 1) {
        const body = `body ${revision}`;
        await tenant.mustCommit(`a commit on revision ${revision}`, {
          read: [["pool/a", revision]],
          write: [["pool/a", body]],
          records: [["lead/a", recordWrite(revision, body)]],
        });
        const held = [revision + 1, body] as const;
        await tenant.mustHold("after it", { entries: [["pool/a", held]], records: [["lead/a", held]] });
      }
    },
  },
  {
    name: "an entry that is read and not written stays as it is",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await tenant.mustCommit("the first commit", { read: [["pool/a", 0]], write: [["pool/a", "A"]] });
      await tenant.mustCommit("a commit that reads it and an absent one", {
        read: [
          ["pool/a", 1],
          ["pool/b", 0],
          ["pool/c", 0],
        ],
        write: [["pool/c", "C"]],
        records: [["lead/a", recordWrite(0, "R")]],
      });
      await tenant.mustCommit("a commit that only reads", {
        read: [
          ["pool/a", 1],
          ["pool/b", 0],
          ["pool/c", 1],
        ],
      });
      await tenant.mustHold("after them", {
        entries: [
          ["pool/a", [1, "A"]],
          ["pool/b", null],
          ["pool/c", [1, "C"]],
        ],
        records: [["lead/a", [1, "R"]]],
      });
    },
  },
  {
    name: "an entry, a record and another tenant's entry of one name are three things",
    check: async ({ newTenant }) => {
      const [one, other] = [await newTenant(), await newTenant()];
      await one.mustCommit("an entry", { read: [["x", 0]], write: [["x", "entry"]] });
      await one.mustCommit("a record of that name", { records: [["x", recordWrite(0, "record", { dueAt: 5 })]] });
      await other.mustCommit("another tenant's entry", { read: [["x", 0]], write: [["x", "other"]] });
      await one.mustHold("the one tenant", { entries: [["x", [1, "entry"]]], records: [["x", [1, "record"]]] });
      await other.mustHold("the other tenant", { entries: [["x", [1, "other"]]], records: [["x", null]] });
      await other.erase("x");
      expectSame("`purge` for the other tenant", await other.purge(8.64e15), 0);
      expectSame("what is due for the other tenant", await other.due(8.64e15), []);
      expectSame("what is due for the one tenant", await one.due(8.64e15), ["x"]);
    },
  },
];

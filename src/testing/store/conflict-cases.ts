import { expectSame } from "./expect-same.js";
import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";
import { type CommitParts, expectHeld, type Held, type TenantStore } from "./tenant-store.js";

const FIVE = [1, 2, 3, 4, 5];

/** What a commit on anything stale does: nothing, and says why. */
export const CONFLICT_CASES: readonly StoreCase[] = [
  {
    name: "a conflict answers with the present values of all that it named",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const held = await furnish(tenant);
      const absent = { read: [["pool/none", 0]], records: [["lead/none", recordWrite(0, "new")]] } as const;
      const answer = await tenant.mustConflict("a commit with one stale entry", {
        read: [...at(1, "pool"), ...absent.read, ["pool/1", 0]],
        write: [["pool/2", "new"]],
        records: [...FIVE.map((n) => [`lead/${n}`, recordWrite(1, "new")] as const), ...absent.records],
      });
      expectHeld("what it answers with", answer, held);
    },
  },
  {
    name: "a conflict answers for entries only read and for records alone",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await furnish(tenant);
      const read = await tenant.mustConflict("a commit that only reads", {
        read: [
          ["pool/1", 1],
          ["pool/2", 7],
        ],
      });
      const entries = [
        ["pool/1", [1, "pool 1"]],
        ["pool/2", [1, "pool 2"]],
      ] as const;
      expectHeld("what it answers with", read, { entries });
      const record = await tenant.mustConflict("a commit of a record", { records: [["lead/1", recordWrite(0, "x")]] });
      expectHeld("what it answers with", record, { records: [["lead/1", [1, "lead 1"]]] });
    },
  },
  {
    name: "an entry that is only read must have its revision",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const held = await furnish(tenant);
      for (const [what, read] of READ_ONLY_FAULTS) {
        await tenant.mustConflict(what, {
          read: [["pool/new", 0], read],
          write: [["pool/new", "N"]],
          records: [["lead/new", recordWrite(0, "N")]],
        });
        await unchanged(tenant, held);
      }
    },
  },
  {
    name: "an entry that is written without having been read must be absent",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await tenant.mustCommit("an entry", { write: [["pool/1", "one"]] });
      const answer = await tenant.mustConflict("a commit that did not read what it writes", {
        write: [
          ["pool/1", "N"],
          ["pool/2", "N"],
        ],
      });
      const held = { entries: [["pool/1", [1, "one"]]] } as const;
      expectHeld("what it answers with", answer, held);
      await tenant.mustHold("what is kept", { entries: [...held.entries, ["pool/2", null]] });
    },
  },
  {
    name: "a record must have the revision that is expected",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const held = await furnish(tenant);
      for (const [id, expected] of RECORD_FAULTS) {
        await tenant.mustConflict(`a commit that expects revision ${expected} of \`${id}\``, {
          records: [[id, recordWrite(expected, "N")]],
        });
        await unchanged(tenant, held);
      }
    },
  },
  {
    name: "one stale entry among many stops everything",
    check: (context) => allOrNothing(context.newTenant(), "pool"),
  },
  {
    name: "one stale record among many stops everything",
    check: (context) => allOrNothing(context.newTenant(), "lead"),
  },
  {
    name: "a conflict moves no record to another day",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await tenant.mustCommit("a record", {
        records: [["lead/1", recordWrite(0, "1", { dueAt: 10, keepUntil: 1_000 })]],
      });
      await tenant.mustConflict("a commit on its first revision", {
        records: [["lead/1", recordWrite(0, "2", { dueAt: null, keepUntil: 5 })]],
      });
      await tenant.mustConflict("a commit with it and a stale one", {
        read: [["pool/1", 3]],
        records: [["lead/1", recordWrite(1, "2", { dueAt: 2, keepUntil: 5 })]],
      });
      expectSame("what is due before", await tenant.due(9), []);
      expectSame("what is due then", await tenant.due(10), ["lead/1"]);
      expectSame("how many may go", await tenant.purge(1_000), 0);
    },
  },
];

const READ_ONLY_FAULTS: readonly (readonly [string, readonly [string, number]])[] = [
  ["a commit on an entry that is older than it read", ["pool/1", 2]],
  ["a commit on an entry that was absent when it read", ["pool/1", 0]],
  ["a commit on an entry that is absent now", ["pool/none", 1]],
];

const RECORD_FAULTS: readonly (readonly [string, number])[] = [
  ["lead/1", 0],
  ["lead/1", 2],
  ["lead/1", 10],
  ["lead/none", 1],
];

/** Five entries and five records of revision 1. */
async function furnish(tenant: TenantStore): Promise<Held> {
  await tenant.mustCommit("the first commit", {
    read: at(0, "pool"),
    write: FIVE.map((n) => [`pool/${n}`, `pool ${n}`]),
    records: FIVE.map((n) => [`lead/${n}`, recordWrite(0, `lead ${n}`, { dueAt: n })]),
  });
  return {
    entries: FIVE.map((n) => [`pool/${n}`, [1, `pool ${n}`]]),
    records: FIVE.map((n) => [`lead/${n}`, [1, `lead ${n}`]]),
  };
}

function at(revision: number, kind: string): readonly (readonly [string, number])[] {
  return FIVE.map((n) => [`${kind}/${n}`, revision]);
}

async function allOrNothing(opening: Promise<TenantStore>, stale: "pool" | "lead"): Promise<void> {
  const tenant = await opening;
  const held = await furnish(tenant);
  for (const n of FIVE) {
    for (const revision of [0, 2]) {
      const parts = withStale(`${stale}/${n}`, revision);
      await tenant.mustConflict(`a commit in which \`${stale}/${n}\` is said to have revision ${revision}`, parts);
      await unchanged(tenant, held);
    }
  }
}

/** A commit of everything, and of something new, in which one name has a revision that it does not have. */
function withStale(name: string, revision: number): CommitParts {
  const saidOf = (each: string) => (each === name ? revision : 1);
  return {
    read: [...at(1, "pool").map(([key]) => [key, saidOf(key)] as const), ["pool/new", 0]],
    write: [...FIVE.map((n) => [`pool/${n}`, "changed"] as const), ["pool/new", "N"]],
    records: [
      ...FIVE.map((n) => [`lead/${n}`, recordWrite(saidOf(`lead/${n}`), "changed")] as const),
      ["lead/new", recordWrite(0, "N", { dueAt: 1 })],
    ],
  };
}

async function unchanged(tenant: TenantStore, { entries = [], records = [] }: Held): Promise<void> {
  await tenant.mustHold("after the conflict", {
    entries: [...entries, ["pool/new", null], ["pool/none", null]],
    records: [...records, ["lead/new", null], ["lead/none", null]],
  });
  expectSame(
    "what is due after the conflict",
    await tenant.due(9),
    FIVE.map((n) => `lead/${n}`),
  );
}

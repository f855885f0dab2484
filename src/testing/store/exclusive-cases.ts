import type { CommitOutcome, Decide, Loaded, RotationStore } from "../../store/rotation-store.js";
import { expectSame } from "./expect-same.js";
import { raiseCounters, raised } from "./raise-counters.js";
import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";
import { expectHeld, type TenantStore } from "./tenant-store.js";

const KEYS = ["pool/a", "pool/b"];
const ASKED = { entries: ["pool/a", "pool/none"], records: ["lead/a", "lead/none"] };
const HELD = { entries: [["pool/a", [1, "A"]]], records: [["lead/a", [1, "R"]]] } as const;
const WRITERS = 24;

/** What a store that can lock does with its locks. */
export const EXCLUSIVE_CASES: readonly StoreCase[] = [
  {
    name: "an exclusive decision is made once, on the present values, and committed",
    needs: "exclusive",
    check: async ({ newTenant }) => {
      const tenant = await furnished(await newTenant());
      const seen: Loaded[] = [];
      const answer = await exclusive(tenant, ASKED, (loaded) => {
        seen.push(loaded);
        return {
          read: new Map([
            ["pool/a", 1],
            ["pool/none", 0],
          ]),
          write: new Map([["pool/a", "AA"]]),
          records: new Map([
            ["lead/a", recordWrite(1, "RR", { dueAt: 3 })],
            ["lead/none", recordWrite(0, "N")],
          ]),
        };
      });
      expectSame("the outcome", answer.outcome, "committed");
      expectSame("how often it was decided", seen.length, 1);
      for (const loaded of seen) expectHeld("what it was decided on", loaded, HELD);
      await tenant.mustHold("after it", {
        entries: [
          ["pool/a", [2, "AA"]],
          ["pool/none", null],
        ],
        records: [
          ["lead/a", [2, "RR"]],
          ["lead/none", [1, "N"]],
        ],
      });
      expectSame("what is due", await tenant.due(3), ["lead/a"]);
    },
  },
  {
    name: "an exclusive decision to write nothing is a conflict with the present values",
    needs: "exclusive",
    check: async ({ newTenant }) => {
      const tenant = await furnished(await newTenant());
      const answer = await exclusive(tenant, ASKED, () => null);
      if (answer.outcome !== "conflict") throw new Error("it was committed instead of a conflict");
      expectHeld("what it answers with", answer, HELD);
      await unlocked(tenant);
    },
  },
  {
    name: "an exclusive decision that throws writes nothing and rejects with that error",
    needs: "exclusive",
    check: async ({ newTenant }) => {
      const tenant = await furnished(await newTenant());
      const fault = new Error("decided badly");
      const rejection = await exclusive(tenant, ASKED, () => {
        throw fault;
      }).then(
        () => null,
        (error: unknown) => error,
      );
      if (rejection !== fault) throw new Error(`it rejects with \`${String(rejection)}\` instead of what was thrown`);
      await unlocked(tenant);
    },
  },
  {
    name: "an exclusive decision on anything stale writes nothing",
    needs: "exclusive",
    check: async ({ newTenant }) => {
      const tenant = await furnished(await newTenant());
      const write = new Map([["pool/a", "AA"]]);
      const answer = await exclusive(tenant, ASKED, () => ({
        read: new Map([
          ["pool/a", 0],
          ["pool/none", 0],
        ]),
        write,
        records: new Map([["lead/none", recordWrite(0, "N")]]),
      }));
      expectSame("the outcome", answer.outcome, "conflict");
      await unlocked(tenant);
    },
  },
  {
    name: "exclusive decisions and commits keep each other out",
    needs: "exclusive",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const writers = Array.from({ length: WRITERS }, async (_, n) => {
        const keys = n % 4 < 2 ? KEYS : [...KEYS].reverse();
        if (n % 2 === 0) return raiseCounters(tenant, keys, WRITERS * 4);
        const answer = await exclusive(tenant, { entries: keys, records: [] }, (loaded) => raised(loaded, keys));
        return expectSame("the outcome of an exclusive decision", answer.outcome, "committed");
      });
      await Promise.all(writers);
      await tenant.mustHold("after all of them", { entries: KEYS.map((key) => [key, [WRITERS, `${WRITERS}`]]) });
    },
  },
];

function exclusive(
  { store, tenant }: { readonly store: RotationStore; readonly tenant: string },
  asked: { readonly entries: readonly string[]; readonly records: readonly string[] },
  decide: Decide,
): Promise<CommitOutcome> {
  if (store.exclusive === undefined) throw new Error("the store has no `exclusive`");
  return store.exclusive({ tenant, ...asked }, decide);
}

async function furnished(tenant: TenantStore): Promise<TenantStore> {
  await tenant.mustCommit("the first commit", {
    read: [["pool/a", 0]],
    write: [["pool/a", "A"]],
    records: [["lead/a", recordWrite(0, "R")]],
  });
  return tenant;
}

/** Rejects if anything was written or anything is still locked. */
async function unlocked(tenant: TenantStore): Promise<void> {
  await tenant.mustHold("after it", {
    entries: [...HELD.entries, ["pool/none", null]],
    records: [...HELD.records, ["lead/none", null]],
  });
  await tenant.mustCommit("a commit after it", {
    read: [
      ["pool/a", 1],
      ["pool/none", 0],
    ],
    write: [["pool/none", "N"]],
    records: [["lead/a", recordWrite(1, "R")]],
  });
}

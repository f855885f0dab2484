import { expectSame } from "./expect-same.js";
import { raiseCounters } from "./raise-counters.js";
import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";
import type { CommitParts, TenantStore } from "./tenant-store.js";

const RIVALS = 32;
const ROUNDS = 8;
const WRITERS = 64;

/** What happens when many write at once. */
export const RACE_CASES: readonly StoreCase[] = [
  {
    name: "of commits that start at once on one entry exactly one wins",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      for (let revision = 0; revision < ROUNDS; revision += 1) {
        const parts = (n: number) => ({ read: [["pool/a", revision]], write: [["pool/a", `${n}`]] }) as const;
        const winner = await onlyWinner(tenant, times(RIVALS, parts));
        await tenant.mustHold("after the race", { entries: [["pool/a", [revision + 1, `${winner}`]]] });
      }
    },
  },
  {
    name: "of commits that start at once on one record exactly one wins",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      for (let revision = 0; revision < ROUNDS; revision += 1) {
        // Each with an entry of its own: nothing but the record stands between them.
        const parts = (n: number): CommitParts => ({
          read: [[`pool/${revision}/${n}`, 0]],
          write: [[`pool/${revision}/${n}`, "won"]],
          records: [["lead/a", recordWrite(revision, `${n}`)]],
        });
        const winner = await onlyWinner(tenant, times(RIVALS, parts));
        await tenant.mustHold("after the race", {
          entries: times(RIVALS, (n) => [`pool/${revision}/${n}`, n === winner ? [1, "won"] : null]),
          records: [["lead/a", [revision + 1, `${winner}`]]],
        });
      }
    },
  },
  {
    name: "of commits that each read what the other writes only one wins",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      for (let round = 0; round < ROUNDS * 4; round += 1) {
        const [one, other] = [`pool/${round}/one`, `pool/${round}/other`];
        for (const revision of [0, 1]) await onlyWinner(tenant, await crossed(tenant, one, other, revision));
      }
    },
  },
  {
    name: "64 writers of one entry lose no update, and none starves",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const tries = await Promise.all(times(WRITERS, () => raiseCounters(tenant, ["pool/a"], WRITERS * 2)));
      await tenant.mustHold("after them", { entries: [["pool/a", [WRITERS, `${WRITERS}`]]] });
      expectSame("how many writers finished", tries.length, WRITERS);
    },
  },
  {
    name: "commits that name the same entries in different orders all finish",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const keys = times(6, (n) => `pool/${n}`);
      const turned = (n: number) => [...keys.slice(n % 6), ...keys.slice(0, n % 6)];
      const orders = times(RIVALS, (n) => (n % 2 === 0 ? turned(n) : turned(n).reverse()));
      await Promise.all(orders.map((order) => raiseCounters(tenant, order, RIVALS * 2)));
      await tenant.mustHold("after them", { entries: keys.map((key) => [key, [RIVALS, `${RIVALS}`]]) });
    },
  },
  {
    name: "commits of entries that have nothing to do with each other all win",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const parts = (n: number): CommitParts => ({
        read: [[`pool/${n}`, 0]],
        write: [[`pool/${n}`, `${n}`]],
        records: [[`lead/${n}`, recordWrite(0, `${n}`)]],
      });
      await Promise.all(times(WRITERS, (n) => tenant.mustCommit(`commit ${n} of ${WRITERS} at once`, parts(n))));
      await tenant.mustHold("after them", { entries: times(WRITERS, (n) => [`pool/${n}`, [1, `${n}`]]) });
    },
  },
];

function times<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

/** Starts commits at once; the number of the only one that won. */
async function onlyWinner(tenant: TenantStore, rivals: readonly CommitParts[]): Promise<number> {
  const outcomes = await Promise.all(rivals.map(async (parts) => (await tenant.commit(parts)).outcome));
  const winners = [...outcomes.keys()].filter((n) => outcomes[n] === "committed");
  expectSame(`how many of ${rivals.length} commits at once won`, winners.length, 1);
  return winners[0] ?? -1;
}

/** Two commits, each of which writes what the other only reads; at revision 1 both entries are there before. */
async function crossed(tenant: TenantStore, one: string, other: string, revision: number): Promise<CommitParts[]> {
  const keys = [`${one}/${revision}`, `${other}/${revision}`] as const;
  if (revision > 0) {
    await tenant.mustCommit("the entries", { read: keys.map((key) => [key, 0]), write: keys.map((key) => [key, "0"]) });
  }
  const read = keys.map((key) => [key, revision] as const);
  return keys.map((key) => ({ read, write: [[key, "mine"]] }));
}

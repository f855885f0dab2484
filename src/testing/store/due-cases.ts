import { expectSame } from "./expect-same.js";
import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";
import type { TenantStore } from "./tenant-store.js";

const LATEST = 8.64e15;

/** Which records are due. */
export const DUE_CASES: readonly StoreCase[] = [
  {
    name: "what is due comes by its instant, then by its id",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await waiting(tenant, [
        ...["lead/b", "lead/B", "lead/a-2", "lead/a10", "lead/a", "lead/Z", "event/z"].map((id) => [id, 50] as const),
        ["lead/first", -1],
        ["lead/second", 0],
        ["lead/third", 9],
        ["lead/fourth", 10],
        ["lead/last", LATEST],
        ["lead/never", null],
      ]);
      const tied = ["event/z", "lead/B", "lead/Z", "lead/a", "lead/a-2", "lead/a10", "lead/b"];
      const order = ["lead/first", "lead/second", "lead/third", "lead/fourth", ...tied, "lead/last"];
      expectSame("what is due at last", await tenant.due(LATEST), order);
      for (const limit of [0, 1, 3, 6, 11, 12, 13, Number.POSITIVE_INFINITY]) {
        expectSame(`the first ${limit}`, await tenant.due(LATEST, limit), order.slice(0, limit));
      }
    },
  },
  {
    name: "a record is due from its instant on and not a millisecond before",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const at = 1_764_000_000_123;
      await waiting(tenant, [
        ["lead/a", at],
        ["lead/b", at + 1],
      ]);
      expectSame("what is due a millisecond before", await tenant.due(at - 1), []);
      expectSame("what is due then", await tenant.due(at), ["lead/a"]);
      expectSame("what is due a millisecond later", await tenant.due(at + 1), ["lead/a", "lead/b"]);
      expectSame("what is due when asked again", await tenant.due(at + 1), ["lead/a", "lead/b"]);
    },
  },
  {
    name: "a record that is written again is due when it says then, or never",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await waiting(tenant, [
        ["lead/a", 10],
        ["lead/b", 20],
        ["lead/c", null],
      ]);
      await tenant.mustCommit("other instants", {
        records: [
          ["lead/a", recordWrite(1, "2", { dueAt: 30 })],
          ["lead/b", recordWrite(1, "2", { dueAt: null })],
          ["lead/c", recordWrite(1, "2", { dueAt: 25 })],
        ],
      });
      expectSame("what is due at 24", await tenant.due(24), []);
      expectSame("what is due at 30", await tenant.due(30), ["lead/c", "lead/a"]);
    },
  },
  {
    name: "of many records that are due at once each is listed once, in order",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const ids = Array.from({ length: 300 }, (_, n) => `lead/${String((n * 7) % 300).padStart(3, "0")}`);
      await waiting(
        tenant,
        ids.map((id) => [id, 5] as const),
      );
      const order = Array.from({ length: 300 }, (_, n) => `lead/${String(n).padStart(3, "0")}`);
      expectSame("the first 100", await tenant.due(5, 100), order.slice(0, 100));
      expectSame("all of them", await tenant.due(5, 1_000), order);
    },
  },
];

async function waiting(tenant: TenantStore, records: Iterable<readonly [string, number | null]>): Promise<void> {
  await tenant.mustCommit("records that wait", {
    records: [...records].map(([id, dueAt]) => [id, recordWrite(0, id, { dueAt })]),
  });
}

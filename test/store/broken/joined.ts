import { memoryStore } from "../../../src/store/memory-store.js";
import type { RotationStore } from "../../../src/store/rotation-store.js";

/** Keeps every tenant's entries and records under `<tenant>:<name>`, in one place. */
export function joined(): RotationStore {
  const inner = memoryStore();
  const under = (tenant: string) => (name: string) => `${tenant}:${name}`;
  const bare = <T>(tenant: string, values: ReadonlyMap<string, T>) =>
    new Map([...values].map(([name, value]) => [name.slice(tenant.length + 1), value]));
  const mapped = <T>(tenant: string, values: ReadonlyMap<string, T>) =>
    new Map([...values].map(([name, value]) => [under(tenant)(name), value]));
  return {
    load: async ({ tenant, entries, records }) => {
      const name = under(tenant);
      const found = await inner.load({ tenant: "", entries: entries.map(name), records: records.map(name) });
      return { entries: bare(tenant, found.entries), records: bare(tenant, found.records) };
    },
    commit: async ({ tenant, read, write, records }) => {
      const [reads, writes, kept] = [mapped(tenant, read), mapped(tenant, write), mapped(tenant, records)];
      const answer = await inner.commit({ tenant: "", read: reads, write: writes, records: kept });
      if (answer.outcome === "committed") return answer;
      return { outcome: "conflict", entries: bare(tenant, answer.entries), records: bare(tenant, answer.records) };
    },
    due: async ({ tenant, before, limit }) => {
      const all = await inner.due({ tenant: "", before, limit: 100_000 });
      const own = all.filter((id) => id.startsWith(`${tenant}:`));
      return own.map((id) => id.slice(tenant.length + 1)).slice(0, limit);
    },
    erase: ({ tenant, records }) => inner.erase({ tenant: "", records: records.map(under(tenant)) }),
    purge: ({ before, limit }) => inner.purge({ tenant: "", before, limit }),
  };
}

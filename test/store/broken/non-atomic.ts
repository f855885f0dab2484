import { memoryStore } from "../../../src/store/memory-store.js";
import type { RotationStore } from "../../../src/store/rotation-store.js";

/** A commit that is not atomic: the entries are written before the records are checked. */
export function nonAtomic(): RotationStore {
  const inner = memoryStore();
  return {
    ...inner,
    commit: async (request) => {
      const { tenant, read, write, records } = request;
      const conflict = async () => ({
        outcome: "conflict" as const,
        ...(await inner.load({ tenant, entries: [...read.keys(), ...write.keys()], records: [...records.keys()] })),
      });
      const entries = await inner.commit({ ...request, records: new Map() });
      if (entries.outcome === "conflict") return conflict();
      const rest = await inner.commit({ tenant, read: new Map(), write: new Map(), records });
      return rest.outcome === "conflict" ? conflict() : rest;
    },
  };
}

import type { CommitRequest, Loaded, RotationStore } from "../../../src/store/rotation-store.js";
import { changed, type Mutant } from "./mutant.js";

const ABSENT = { revision: 0, body: "" };

function conflictWith(change: (loaded: Loaded, request: CommitRequest) => Loaded): () => RotationStore {
  return changed((inner) => ({
    commit: async (request) => {
      const answer = await inner.commit(request);
      return answer.outcome === "committed" ? answer : { outcome: "conflict", ...change(answer, request) };
    },
  }));
}

/** Faults of what a conflict answers. */
export const ANSWER_FAULTS: readonly Mutant[] = [
  {
    fault: "a conflict leaves out the values",
    caughtBy: [
      "a conflict answers with the present values of all that it named",
      "a conflict answers for entries only read and for records alone",
      "64 writers of one entry lose no update, and none starves",
    ],
    create: conflictWith(() => ({ entries: new Map(), records: new Map() })),
  },
  {
    fault: "a conflict answers with what is written only",
    caughtBy: [
      "a conflict answers with the present values of all that it named",
      "a conflict answers for entries only read and for records alone",
    ],
    create: conflictWith(({ entries, records }, { write }) => ({
      entries: new Map([...entries].filter(([key]) => write.has(key))),
      records,
    })),
  },
  {
    fault: "a conflict answers with entries only",
    caughtBy: [
      "a conflict answers with the present values of all that it named",
      "a conflict answers for entries only read and for records alone",
    ],
    create: conflictWith(({ entries }) => ({ entries, records: new Map() })),
  },
  {
    fault: "a conflict answers with absent values too",
    caughtBy: ["a conflict answers with the present values of all that it named"],
    create: conflictWith(({ entries, records }, { read }) => ({
      entries: new Map([...read.keys()].map((key) => [key, entries.get(key) ?? ABSENT])),
      records,
    })),
  },
  {
    fault: "a conflict answers with what was sent",
    caughtBy: ["a conflict answers with the present values of all that it named"],
    create: conflictWith(({ entries, records }, { read, write }) => ({
      entries: new Map(
        [...entries].map(([key, value]) => [key, { revision: read.get(key) ?? 0, body: write.get(key) ?? value.body }]),
      ),
      records,
    })),
  },
  {
    fault: "a load reads key by key",
    caughtBy: ["a load sees a commit whole or not at all"],
    create: changed((inner) => ({
      load: async ({ tenant, entries, records }) => {
        const found = { entries: new Map(), records: new Map() };
        for (const key of entries) {
          const one = await inner.load({ tenant, entries: [key], records: [] });
          for (const [name, value] of one.entries) found.entries.set(name, value);
        }
        for (const [id, value] of (await inner.load({ tenant, entries: [], records })).records)
          found.records.set(id, value);
        return found;
      },
    })),
  },
  {
    fault: "records are read after the entries",
    caughtBy: ["a load sees a commit whole or not at all"],
    create: changed((inner) => ({
      load: async (request) => {
        const { entries } = await inner.load({ ...request, records: [] });
        return { entries, records: (await inner.load({ ...request, entries: [] })).records };
      },
    })),
  },
];

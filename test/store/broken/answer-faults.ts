import { memoryStore } from "../../../src/store/memory-store.js";
import type { CommitRequest, Loaded, RotationStore } from "../../../src/store/rotation-store.js";
import { changed, type Mutant } from "./mutant.js";
import { commitPinned } from "./pinned.js";

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
    fault: "a load counts as a write",
    caughtBy: ["a preview and a refused lead change nothing"],
    create: changed((inner) => ({
      load: async (request) => {
        const loaded = await inner.load(request);
        const read = new Map([...loaded.entries].map(([key, { revision }]) => [key, revision]));
        const write = new Map([...loaded.entries].map(([key, { body }]) => [key, body]));
        await inner.commit({ tenant: request.tenant, read, write, records: new Map() });
        return loaded;
      },
    })),
  },
  {
    fault: "a load answers with what was there before the last commit",
    caughtBy: [
      "what is absent is committed on revision 0 and then has revision 1",
      "an outcome that nobody knows is settled by what was written",
    ],
    create: () => {
      const [first, replica] = [memoryStore(), memoryStore()];
      let late: CommitRequest | null = null;
      return {
        ...first,
        load: (request) => replica.load(request),
        commit: async (request) => {
          if (late !== null) await replica.commit(late);
          late = null;
          const answer = await first.commit(request);
          if (answer.outcome === "committed") late = request;
          return answer;
        },
      };
    },
  },
  {
    fault: "a body that is no JSON is taken for absent",
    caughtBy: ["a state that cannot be read is an error and stays as it is"],
    create: changed((inner) => ({
      load: async (request) => {
        const { entries, records } = await inner.load(request);
        return { entries: new Map([...entries].filter(([, { body }]) => body.endsWith("}"))), records };
      },
      commit: (request) => commitPinned(inner, request, { entry: (key) => request.read.get(key) === 0 }),
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

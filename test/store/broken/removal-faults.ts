import { changed, type Mutant } from "./mutant.js";

const ALL = 1_000_000;

/** Faults of erasing and purging. */
export const REMOVAL_FAULTS: readonly Mutant[] = [
  {
    fault: "erasing keeps the body",
    caughtBy: [
      "erasing empties the body, keeps the id, counts as a write and is due never",
      "erasing passes over unknown ids and may be done twice",
      "what was committed survives reopening",
    ],
    create: changed((inner) => ({
      erase: async ({ tenant, records }) => {
        const present = (await inner.load({ tenant, entries: [], records })).records;
        const kept = [...present].map(
          ([id, { revision, body }]) => [id, { expected: revision, body, dueAt: null, keepUntil: null }] as const,
        );
        await inner.commit({ tenant, read: new Map(), write: new Map(), records: new Map(kept) });
      },
    })),
  },
  {
    fault: "erasing forgets until when the record is kept",
    caughtBy: ["what was erased may still be purged when its time comes"],
    create: changed((inner) => ({
      erase: async ({ tenant, records }) => {
        const present = (await inner.load({ tenant, entries: [], records })).records;
        const kept = [...present].map(
          ([id, { revision }]) => [id, { expected: revision, body: "", dueAt: null, keepUntil: null }] as const,
        );
        await inner.commit({ tenant, read: new Map(), write: new Map(), records: new Map(kept) });
      },
    })),
  },
  {
    fault: "erasing removes the id",
    caughtBy: [
      "erasing empties the body, keeps the id, counts as a write and is due never",
      "what was committed survives reopening",
    ],
    create: changed((inner) => {
      const gone = new Set<string>();
      const name = (tenant: string, id: string) => JSON.stringify([tenant, id]);
      return {
        erase: async ({ tenant, records }) => {
          for (const id of records) gone.add(name(tenant, id));
          await inner.erase({ tenant, records });
        },
        load: async (request) => {
          const { entries, records } = await inner.load(request);
          return { entries, records: new Map([...records].filter(([id]) => !gone.has(name(request.tenant, id)))) };
        },
      };
    }),
  },
  {
    fault: "erasing creates unknown ids",
    caughtBy: ["erasing passes over unknown ids and may be done twice"],
    create: changed((inner) => ({
      erase: async ({ tenant, records }) => {
        const blank = { expected: 0, body: "", dueAt: null, keepUntil: null };
        for (const id of records)
          await inner.commit({ tenant, read: new Map(), write: new Map(), records: new Map([[id, blank]]) });
        await inner.erase({ tenant, records });
      },
    })),
  },
  {
    fault: "erasing does nothing",
    caughtBy: [
      "erasing empties the body, keeps the id, counts as a write and is due never",
      "erasing passes over unknown ids and may be done twice",
      "records whose ids differ in one code unit are two, and due gives them back",
      "a commit of 200 entries and 2,000 records is one commit",
    ],
    create: changed(() => ({ erase: async () => {} })),
  },
  {
    fault: "purging removes what has no end",
    caughtBy: [
      "records without an end are never purged",
      "purging removes what was to be kept until before the instant, and nothing else",
      "what was erased may still be purged when its time comes",
    ],
    create: changed((inner) => ({
      commit: (request) =>
        inner.commit({
          ...request,
          records: new Map(
            [...request.records].map(([id, write]) => [id, { ...write, keepUntil: write.keepUntil ?? 0 }]),
          ),
        }),
    })),
  },
  {
    fault: "purging removes what ends at the instant",
    caughtBy: [
      "purging removes what was to be kept until before the instant, and nothing else",
      "what was erased may still be purged when its time comes",
    ],
    create: changed((inner) => ({ purge: (request) => inner.purge({ ...request, before: request.before + 1 }) })),
  },
  {
    fault: "purging ignores the limit",
    caughtBy: ["purging removes no more than the limit and says how many"],
    create: changed((inner) => ({ purge: (request) => inner.purge({ ...request, limit: ALL }) })),
  },
  {
    fault: "purging does not say how many",
    caughtBy: [
      "purging removes what was to be kept until before the instant, and nothing else",
      "purging removes no more than the limit and says how many",
      "the newest end is the one that counts",
      "an id that was purged is new again",
    ],
    create: changed((inner) => ({ purge: async (request) => Math.min(1, await inner.purge(request)) * 7 })),
  },
];

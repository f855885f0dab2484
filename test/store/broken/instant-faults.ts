import { changed, type Mutant } from "./mutant.js";
import { renaming } from "./renaming.js";

const ALL = 1_000_000;

/** Faults of instants. */
export const INSTANT_FAULTS: readonly Mutant[] = [
  {
    fault: "due ignores the order of instants",
    caughtBy: [
      "what is due comes by its instant, then by its id",
      "a record that is written again is due when it says then, or never",
    ],
    create: changed((inner) => ({
      due: async (request) => [...(await inner.due({ ...request, limit: ALL }))].sort().slice(0, request.limit),
    })),
  },
  {
    fault: "due takes ties as they come",
    caughtBy: [
      "what is due comes by its instant, then by its id",
      "of many records that are due at once each is listed once, in order",
    ],
    create: changed((inner) => {
      let turn = 0;
      return {
        due: async (request) => {
          turn += 1;
          const ids = [...(await inner.due(request))];
          return turn % 2 === 0 ? ids : ids.reverse();
        },
      };
    }),
  },
  {
    fault: "due orders ids as people do",
    caughtBy: ["what is due comes by its instant, then by its id"],
    create: changed((inner) => ({
      due: async (request) => {
        const all = await inner.due({ ...request, limit: ALL });
        const tied = all.filter((id) => /^(event|lead)\/[a-zBZ](-2|10)?$/.test(id)).sort((a, b) => a.localeCompare(b));
        let next = 0;
        return all.map((id) => (tied.includes(id) ? (tied[next++] ?? id) : id)).slice(0, request.limit);
      },
    })),
  },
  {
    fault: "due ignores the limit",
    caughtBy: [
      "what is due comes by its instant, then by its id",
      "of many records that are due at once each is listed once, in order",
    ],
    create: changed((inner) => ({ due: (request) => inner.due({ ...request, limit: ALL }) })),
  },
  {
    fault: "due leaves out the instant itself",
    caughtBy: ["a record is due from its instant on and not a millisecond before"],
    create: changed((inner) => ({ due: (request) => inner.due({ ...request, before: request.before - 1 }) })),
  },
  {
    fault: "due takes the limit before the order",
    caughtBy: [
      "what is due comes by its instant, then by its id",
      "of many records that are due at once each is listed once, in order",
    ],
    create: changed((inner) => ({
      due: async (request) =>
        [...(await inner.due({ ...request, limit: ALL }))].slice(-request.limit).slice(0, request.limit),
    })),
  },
  {
    fault: "instants are kept in seconds",
    caughtBy: [
      "a record is due from its instant on and not a millisecond before",
      "purging removes what was to be kept until before the instant, and nothing else",
    ],
    create: () => renaming({ instant: (instant) => (instant === null ? null : Math.floor(instant / 1000) * 1000) }),
  },
  {
    fault: "instants are kept in 32 bits",
    caughtBy: [
      "what is due comes by its instant, then by its id",
      "a record is due from its instant on and not a millisecond before",
    ],
    create: () => renaming({ instant: (instant) => (instant === null ? null : instant | 0) }),
  },
  {
    fault: "a record stays due as it was first",
    caughtBy: ["a record that is written again is due when it says then, or never"],
    create: changed((inner) => {
      const first = new Map<string, number | null>();
      return {
        commit: (request) =>
          inner.commit({
            ...request,
            records: new Map(
              [...request.records].map(([id, write]) => {
                const name = JSON.stringify([request.tenant, id]);
                if (!first.has(name)) first.set(name, write.dueAt);
                return [id, { ...write, dueAt: first.get(name) ?? null }];
              }),
            ),
          }),
      };
    }),
  },
  {
    fault: "what is due is given once",
    caughtBy: [
      "a record is due from its instant on and not a millisecond before",
      "what is due comes by its instant, then by its id",
    ],
    create: changed((inner) => {
      const given = new Set<string>();
      return {
        due: async (request) => {
          const ids = (await inner.due(request)).filter((id) => !given.has(id));
          for (const id of ids) given.add(id);
          return ids;
        },
      };
    }),
  },
];

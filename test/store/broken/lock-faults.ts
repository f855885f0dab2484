import { memoryStore } from "../../../src/store/memory-store.js";
import { changed, type Mutant } from "./mutant.js";
import { commitPinned } from "./pinned.js";

/** Faults of locks, and of what lies behind the store. */
export const LOCK_FAULTS: readonly Mutant[] = [
  {
    fault: "exclusive locks nothing",
    caughtBy: ["exclusive decisions and commits keep each other out"],
    create: changed((inner) => ({
      exclusive: async (request, decide) => {
        const loaded = await inner.load(request);
        const decided = decide(loaded);
        await Promise.resolve();
        return decided === null
          ? { outcome: "conflict", ...loaded }
          : inner.commit({ tenant: request.tenant, ...decided });
      },
    })),
  },
  {
    fault: "exclusive decides on nothing",
    caughtBy: ["an exclusive decision is made once, on the present values, and committed"],
    create: changed((inner) => ({
      exclusive: async (request, decide) =>
        (await inner.exclusive?.(request, () => decide({ entries: new Map(), records: new Map() }))) ?? {
          outcome: "committed",
        },
    })),
  },
  {
    fault: "exclusive says committed for nothing",
    caughtBy: ["an exclusive decision to write nothing is a conflict with the present values"],
    create: changed((inner) => ({
      exclusive: async (request, decide) => {
        await inner.exclusive?.(request, decide);
        return { outcome: "committed" };
      },
    })),
  },
  {
    fault: "exclusive hides what was thrown",
    caughtBy: ["an exclusive decision that throws writes nothing and rejects with that error"],
    create: changed((inner) => ({
      exclusive: async (request, decide) => {
        try {
          return (await inner.exclusive?.(request, decide)) ?? { outcome: "committed" };
        } catch (error) {
          throw new Error("the store failed", { cause: error });
        }
      },
    })),
  },
  {
    fault: "exclusive writes whatever it is told",
    caughtBy: ["an exclusive decision on anything stale writes nothing"],
    create: changed((inner) => ({
      exclusive: async (request, decide) => {
        const decided = decide(await inner.load(request));
        if (decided === null) return { outcome: "conflict", ...(await inner.load(request)) };
        return commitPinned(inner, { tenant: request.tenant, ...decided }, { entry: () => true, record: () => true });
      },
    })),
  },
  {
    fault: "what was written is gone after reopening",
    caughtBy: [
      "what was decided is known after reopening",
      "what was committed survives reopening",
      "writers of two that are open lose no update",
      "two that open a cold store at once both work",
    ],
    create: memoryStore,
    reopen: () => memoryStore(),
  },
];

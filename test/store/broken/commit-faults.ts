import type { CommitOutcome, Loaded, Stored } from "../../../src/store/rotation-store.js";
import { changed, type Mutant } from "./mutant.js";
import { commitPinned } from "./pinned.js";

const ABSENT = { revision: 0, body: "" };

/** Faults of commits. */
export const COMMIT_FAULTS: readonly Mutant[] = [
  {
    fault: "records beside entries are not written",
    caughtBy: ["what is absent is committed on revision 0 and then has revision 1"],
    create: changed((inner) => ({
      commit: (request) => inner.commit(request.write.size > 0 ? { ...request, records: new Map() } : request),
    })),
  },
  {
    fault: "entries that are only read are not verified",
    caughtBy: [
      "an entry that is only read must have its revision",
      "of commits that each read what the other writes only one wins",
    ],
    create: changed((inner) => ({
      commit: (request) => commitPinned(inner, request, { entry: (key, { write }) => !write.has(key) }),
    })),
  },
  {
    fault: "absent entries that are only read are not verified",
    caughtBy: ["of commits that each read what the other writes only one wins"],
    create: changed((inner) => ({
      commit: (request) =>
        commitPinned(inner, request, { entry: (key, { read, write }) => !write.has(key) && read.get(key) === 0 }),
    })),
  },
  {
    fault: "entries that are written without having been read are not verified",
    caughtBy: ["an entry that is written without having been read must be absent"],
    create: changed((inner) => ({
      commit: (request) => commitPinned(inner, request, { entry: (key, { read }) => !read.has(key) }),
    })),
  },
  {
    fault: "records are not verified when they are said to be absent",
    caughtBy: [
      "a record must have the revision that is expected",
      "of commits that start at once on one record exactly one wins",
      "one stale record among many stops everything",
    ],
    create: changed((inner) => ({
      commit: (request) =>
        commitPinned(inner, request, { record: (id, { records }) => records.get(id)?.expected === 0 }),
    })),
  },
  {
    fault: "only the first entry is verified",
    caughtBy: ["one stale entry among many stops everything"],
    create: changed((inner) => ({
      commit: (request) => commitPinned(inner, request, { entry: (key, { read }) => [...read.keys()][0] !== key }),
    })),
  },
  {
    fault: "the last record is not verified",
    caughtBy: [
      "a record must have the revision that is expected",
      "a commit of 200 entries and 2,000 records is one commit",
    ],
    create: changed((inner) => ({
      commit: (request) =>
        commitPinned(inner, request, { record: (id, { records }) => [...records.keys()].at(-1) === id }),
    })),
  },
  {
    fault: "records are written before entries are checked",
    caughtBy: [
      "one stale entry among many stops everything",
      "an entry that is only read must have its revision",
      "a conflict moves no record to another day",
    ],
    create: changed((inner) => ({
      commit: async (request) => {
        const { tenant, read, records } = request;
        const names = { tenant, entries: [...read.keys()], records: [...records.keys()] };
        const first = await inner.commit({ tenant, read: new Map(), write: new Map(), records });
        const rest = first.outcome === "conflict" ? first : await inner.commit({ ...request, records: new Map() });
        return rest.outcome === "conflict" ? { outcome: "conflict", ...(await inner.load(names)) } : rest;
      },
    })),
  },
  {
    fault: "compares, awaits, and writes over what came in between",
    caughtBy: [
      "of commits that start at once on one entry exactly one wins",
      "of commits that start at once on one record exactly one wins",
      "of commits that each read what the other writes only one wins",
      "64 writers of one entry lose no update, and none starves",
      "writers of two that are open lose no update",
      "two that open a cold store at once both work",
      "commits that name the same entries in different orders all finish",
    ],
    create: changed((inner) => ({
      commit: async (request) => {
        const { tenant, read, records } = request;
        const now = await inner.load({ tenant, entries: [...read.keys()], records: [...records.keys()] });
        const stands =
          [...read].every(([key, revision]) => (now.entries.get(key)?.revision ?? 0) === revision) &&
          [...records].every(([id, { expected }]) => (now.records.get(id)?.revision ?? 0) === expected);
        await Promise.resolve();
        if (!stands) return { outcome: "conflict", ...now };
        return commitPinned(inner, request, { entry: () => true, record: () => true });
      },
    })),
  },
  {
    fault: "revisions compare as texts",
    caughtBy: ["revisions grow by one, without a gap, and compare as numbers"],
    create: changed((inner) => ({
      commit: async (request) => {
        const { entries } = await inner.load({ ...request, entries: [...request.read.keys()], records: [] });
        const presentOf = (key: string) => entries.get(key)?.revision ?? 0;
        const newerAsText = (key: string) => `${presentOf(key)}` < `${request.read.get(key)}`;
        return commitPinned(inner, request, {
          entry: (key) => newerAsText(key) && presentOf(key) > (request.read.get(key) ?? 0),
        });
      },
    })),
  },
  {
    fault: "revisions come back as texts",
    caughtBy: ["revisions grow by one, without a gap, and compare as numbers"],
    create: changed((inner) => ({
      load: async (request) => {
        const { entries, records } = await inner.load(request);
        const asText = (value: Stored): Stored =>
          JSON.parse(JSON.stringify({ ...value, revision: `${value.revision}` }));
        return { entries: new Map([...entries].map(([key, value]) => [key, asText(value)])), records };
      },
    })),
  },
  {
    fault: "what is absent comes back with revision 0",
    caughtBy: ["what was never written is not in the maps", "an entry that is read and not written stays as it is"],
    create: changed((inner) => ({
      load: async (request) => {
        const { entries, records } = await inner.load(request);
        const all = (names: readonly string[], values: Loaded["entries"]) =>
          new Map(names.map((name) => [name, values.get(name) ?? ABSENT]));
        return { entries: all(request.entries, entries), records: all(request.records, records) };
      },
    })),
  },
  {
    fault: "entries that are only read grow",
    caughtBy: ["an entry that is read and not written stays as it is"],
    create: changed((inner) => ({
      commit: async (request) => {
        const { entries } = await inner.load({ ...request, entries: [...request.read.keys()], records: [] });
        const present = [...request.read.keys()].flatMap((key) => {
          const body = entries.get(key)?.body;
          return body === undefined ? [] : [[key, body] as const];
        });
        return inner.commit({ ...request, write: new Map([...present, ...request.write]) });
      },
    })),
  },
  {
    fault: "a commit of nothing conflicts",
    caughtBy: ["requests that ask for nothing do nothing"],
    create: changed((inner) => ({
      commit: async (request): Promise<CommitOutcome> =>
        request.read.size + request.records.size === 0
          ? { outcome: "conflict", entries: new Map(), records: new Map() }
          : inner.commit(request),
    })),
  },
  {
    fault: "one commit at a time is let in, the others conflict",
    caughtBy: ["commits of entries that have nothing to do with each other all win"],
    create: changed((inner) => {
      let busy = false;
      return {
        commit: async (request) => {
          const { tenant, read, records } = request;
          if (busy)
            return {
              outcome: "conflict",
              ...(await inner.load({ tenant, entries: [...read.keys()], records: [...records.keys()] })),
            };
          busy = true;
          await Promise.resolve();
          busy = false;
          return inner.commit(request);
        },
      };
    }),
  },
  {
    fault: "the first writer starves",
    caughtBy: ["64 writers of one entry lose no update, and none starves"],
    create: changed((inner) => {
      let rivals = 0;
      return {
        commit: async (request) => {
          rivals += 1;
          const loses = request.read.get("pool/a") !== undefined && request.records.size === 0 && rivals > 60;
          const { tenant, read } = request;
          if (!loses) return inner.commit(request);
          return { outcome: "conflict", ...(await inner.load({ tenant, entries: [...read.keys()], records: [] })) };
        },
      };
    }),
  },
];

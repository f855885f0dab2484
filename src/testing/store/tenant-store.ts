import type { CommitOutcome, Loaded, RecordWrite, RotationStore, Stored } from "../../store/rotation-store.js";
import { expectSame } from "./expect-same.js";

/** A store for one tenant, with requests as short as cases need them. */
export interface TenantStore {
  readonly tenant: string;
  readonly store: RotationStore;
  load(asked: Asked): Promise<Loaded>;
  commit(parts: CommitParts): Promise<CommitOutcome>;
  /** Rejects if the commit conflicts. */
  mustCommit(what: string, parts: CommitParts): Promise<void>;
  /** The values that the conflict answers with; rejects if it commits. */
  mustConflict(what: string, parts: CommitParts): Promise<Loaded>;
  /** Rejects if what is asked for is not exactly this; `null`: absent. */
  mustHold(what: string, held: Held): Promise<void>;
  due(before: number, limit?: number): Promise<readonly string[]>;
  erase(...records: readonly string[]): Promise<void>;
  purge(before: number, limit?: number): Promise<number>;
}

/** Which values; none of a kind where it is left out. */
export interface Asked {
  readonly entries?: readonly string[];
  readonly records?: readonly string[];
}

/** A commit without its tenant; nothing of a kind where it is left out. */
export interface CommitParts {
  readonly read?: Iterable<readonly [key: string, revision: number]>;
  readonly write?: Iterable<readonly [key: string, body: string]>;
  readonly records?: Iterable<readonly [id: string, write: RecordWrite]>;
}

/** What is to be there. */
export interface Held {
  readonly entries?: Iterable<readonly [key: string, value: HeldValue]>;
  readonly records?: Iterable<readonly [id: string, value: HeldValue]>;
}

/** A revision and a body, or `null` for what is absent. */
export type HeldValue = readonly [revision: number, body: string] | null;

const MANY = 100_000;

/** The store for one tenant. */
export function tenantStore(store: RotationStore, tenant: string): TenantStore {
  const load = ({ entries = [], records = [] }: Asked) => store.load({ tenant, entries, records });
  const commit = (parts: CommitParts) => store.commit(commitRequest(tenant, parts));
  return {
    tenant,
    store,
    load,
    commit,
    mustCommit: async (what, parts) => expectSame(what, (await commit(parts)).outcome, "committed"),
    mustConflict: async (what, parts) => conflictOf(what, await commit(parts)),
    mustHold: async (what, held) => {
      const [entries, records] = [new Map(held.entries), new Map(held.records)];
      expectHeld(what, await load({ entries: [...entries.keys()], records: [...records.keys()] }), held);
    },
    due: (before, limit = MANY) => store.due({ tenant, before, limit }),
    erase: (...records) => store.erase({ tenant, records }),
    purge: (before, limit = MANY) => store.purge({ tenant, before, limit }),
  };
}

function commitRequest(tenant: string, { read, write, records }: CommitParts) {
  return { tenant, read: new Map(read), write: new Map(write), records: new Map(records) };
}

function conflictOf(what: string, answer: CommitOutcome): Loaded {
  if (answer.outcome !== "conflict") throw new Error(`${what}: it was committed instead of a conflict`);
  return answer;
}

/** Rejects values that are not exactly these. */
export function expectHeld(what: string, { entries, records }: Loaded, held: Held): void {
  expectSame(`${what}, entries`, plain(entries), present(held.entries));
  expectSame(`${what}, records`, plain(records), present(held.records));
}

function plain(values: ReadonlyMap<string, Stored>): Map<string, unknown> {
  return new Map([...values].map(([key, { revision, body }]) => [key, [revision, body]]));
}

function present(values: Iterable<readonly [string, HeldValue]> = []): Map<string, unknown> {
  return new Map([...values].filter(([, value]) => value !== null));
}

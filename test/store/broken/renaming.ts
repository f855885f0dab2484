import { memoryStore } from "../../../src/store/memory-store.js";
import type { CommitRequest, Loaded, RotationStore } from "../../../src/store/rotation-store.js";

/** What a broken store makes of names and bodies before it keeps them. */
export interface Renaming {
  tenant?(tenant: string): string;
  name?(name: string): string;
  body?(body: string): string;
  instant?(instant: number | null): number | null;
}

const same = <T>(value: T) => value;

/** A store that keeps everything under the names that it makes of names. `due` gives back what it kept. */
export function renaming({ tenant = same, name = same, body = same, instant = same }: Renaming): RotationStore {
  const inner = memoryStore();
  const asked = (request: { tenant: string; entries: readonly string[]; records: readonly string[] }) => ({
    tenant: tenant(request.tenant),
    entries: request.entries.map(name),
    records: request.records.map(name),
  });
  const stored = (request: CommitRequest): CommitRequest => ({
    tenant: tenant(request.tenant),
    read: new Map([...request.read].map(([key, revision]) => [name(key), revision])),
    write: new Map([...request.write].map(([key, text]) => [name(key), body(text)])),
    records: new Map(
      [...request.records].map(([id, { expected, ...write }]) => [
        name(id),
        { expected, body: body(write.body), dueAt: instant(write.dueAt), keepUntil: instant(write.keepUntil) },
      ]),
    ),
  });
  const named = ({ entries, records }: Loaded, asks: { entries: Iterable<string>; records: Iterable<string> }) => ({
    entries: pick(entries, asks.entries, name),
    records: pick(records, asks.records, name),
  });
  return {
    load: async (request) => named(await inner.load(asked(request)), request),
    commit: async (request) => {
      const answer = await inner.commit(stored(request));
      const asks = { entries: request.read.keys(), records: request.records.keys() };
      return answer.outcome === "committed" ? answer : { outcome: "conflict", ...named(answer, asks) };
    },
    due: (request) => inner.due({ ...request, tenant: tenant(request.tenant) }),
    erase: (request) => inner.erase({ tenant: tenant(request.tenant), records: request.records.map(name) }),
    purge: (request) => inner.purge({ ...request, tenant: tenant(request.tenant) }),
  };
}

function pick<T>(values: ReadonlyMap<string, T>, asks: Iterable<string>, name: (text: string) => string) {
  const found = new Map<string, T>();
  for (const key of asks) {
    const value = values.get(name(key));
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

import { orderedText, textOfOrdered } from "../ordered-text.js";
import { escapeKey, storageKey } from "../storage-key.js";

/** The keys of one tenant. They carry one hash tag, so that a cluster keeps them together. */
export interface RedisKeys {
  /** Names of records, by when they are due and by when they may go. */
  readonly due: string;
  readonly keep: string;
  entry(key: string): string;
  record(id: string): string;
}

/** The name of a record in the sets: never empty, and in the order of the ids. */
export function nameOfRecord(id: string): string {
  return `=${orderedText(id)}`;
}

/** The id that `nameOfRecord` was given. */
export function recordOfName(name: string): string {
  return textOfOrdered(name.slice(1));
}

/** The keys of a tenant under a prefix, which is escaped so that it opens no tag of its own. */
export function redisKeys(prefix: string, tenant: string): RedisKeys {
  // An empty tag is none; no tenant is written `%`.
  const base = `${escapeKey(prefix)}{${storageKey(tenant) || "%"}}`;
  return {
    due: `${base}:due`,
    keep: `${base}:keep`,
    entry: (key) => `${base}:entry:${storageKey(key)}`,
    record: (id) => `${base}:record:${storageKey(id)}`,
  };
}

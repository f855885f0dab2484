import { orderedText } from "../ordered-text.js";
import { escapeKey, storageKey } from "../storage-key.js";

/** The keys of one tenant. They carry one hash tag, so that a cluster keeps them together. */
export interface RedisKeys {
  /** Names of records, by when they are due and by when they may go. */
  readonly due: string;
  readonly keep: string;
  entry(key: string): string;
  record(id: string): string;
  /** The name of a record in the sets. */
  nameOf(id: string): string;
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
    nameOf: orderedText,
  };
}

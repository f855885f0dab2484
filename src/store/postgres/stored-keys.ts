import { storageKey } from "../storage-key.js";

/** Keys as they are kept, each once, and the way back. */
export interface StoredKeys {
  readonly stored: readonly string[];
  readonly original: (stored: string) => string;
}

/** The kept form of keys that are asked for. */
export function storedKeys(keys: Iterable<string>): StoredKeys {
  const originals = new Map<string, string>();
  for (const key of keys) originals.set(storageKey(key), key);
  return { stored: [...originals.keys()], original: (stored) => originals.get(stored) ?? stored };
}

import { isRecord } from "../../kernel/is-record.js";
import { orderedText } from "../ordered-text.js";
import type { Loaded, LoadRequest, Stored } from "../rotation-store.js";
import { escapeKey } from "../storage-key.js";
import { storedValue } from "../stored-value.js";
import type { SqliteStatement } from "./sqlite-client.js";
import type { SqliteStatements } from "./sqlite-statements.js";

/** The present values, in the transaction that is open. */
export function readRows({ entry, record }: SqliteStatements, { tenant, entries, records }: LoadRequest): Loaded {
  return {
    entries: pick(entry.read, tenant, entries, escapeKey),
    records: pick(record.read, tenant, records, orderedText),
  };
}

function pick(
  read: SqliteStatement,
  tenant: string,
  keys: readonly string[],
  textOf: (key: string) => string,
): ReadonlyMap<string, Stored> {
  const found = new Map<string, Stored>();
  for (const key of keys) {
    const row = read.get(escapeKey(tenant), textOf(key));
    if (isRecord(row)) found.set(key, storedValue(key, row.revision, row.body));
  }
  return found;
}

import { isRecord } from "../../kernel/is-record.js";
import { bodyOf } from "../body-text.js";
import type { Loaded, Stored } from "../rotation-store.js";
import type { StoredKeys } from "./stored-keys.js";

/** What the statements of the store answer with: values that are kept, or what became of a commit. */
export type Row =
  | { readonly kind: "entry" | "record"; readonly key: string; readonly revision: string; readonly body: string }
  | { readonly kind: "committed" | "conflict" };

/** Rows of values, under the keys that were asked for. */
export function readValues(rows: readonly unknown[], entryKeys: StoredKeys, recordKeys: StoredKeys): Loaded {
  const entries = new Map<string, Stored>();
  const records = new Map<string, Stored>();
  for (const row of rows.map(readRow)) {
    if (row.kind === "entry") entries.set(entryKeys.original(row.key), storedOf(row));
    if (row.kind === "record") records.set(recordKeys.original(row.key), storedOf(row));
  }
  return { entries, records };
}

/** Whether the rows of a commit say that it stands. */
export function isCommitted(rows: readonly unknown[]): boolean {
  return rows.some((row) => readRow(row).kind === "committed");
}

// Revisions arrive as text: a client may read numbers of eight bytes as it likes.
function storedOf({ revision, body }: { readonly revision: string; readonly body: string }): Stored {
  return { revision: Number(revision), body: bodyOf(body) };
}

function readRow(row: unknown): Row {
  if (isRecord(row)) {
    const { kind, key, revision, body } = row;
    if (kind === "committed" || kind === "conflict") return { kind };
    const texts = typeof key === "string" && typeof revision === "string" && typeof body === "string";
    if (texts && (kind === "entry" || kind === "record")) return { kind, key, revision, body };
  }
  throw new Error("the client does not give rows as the server sent them: objects of texts");
}

import { isRecord } from "../../kernel/is-record.js";
import { bodyText } from "../body-text.js";
import { orderedText } from "../ordered-text.js";
import type { CommitOutcome, CommitRequest } from "../rotation-store.js";
import { escapeKey } from "../storage-key.js";
import { readRows } from "./read-rows.js";
import type { SqliteStatements } from "./sqlite-statements.js";

/** Compares and writes, in the transaction that is open and holds the lock for writing. */
export function commitRows(statements: SqliteStatements, request: CommitRequest): CommitOutcome {
  // What is written without having been read must not be there yet.
  const entries = [...new Set([...request.read.keys(), ...request.write.keys()])];
  const { tenant } = request;
  if (!stands(statements, request, entries)) {
    return { outcome: "conflict", ...readRows(statements, { tenant, entries, records: [...request.records.keys()] }) };
  }
  write(statements, request);
  return { outcome: "committed" };
}

function stands(
  { entry, record }: SqliteStatements,
  { tenant, read, records }: CommitRequest,
  entries: readonly string[],
): boolean {
  const at = escapeKey(tenant);
  return (
    entries.every((key) => revisionIn(entry.readRevision.get(at, escapeKey(key))) === (read.get(key) ?? 0)) &&
    [...records].every(([id, { expected }]) => revisionIn(record.readRevision.get(at, orderedText(id))) === expected)
  );
}

// A client may give integers as bigints.
function revisionIn(row: unknown): number {
  return isRecord(row) ? Number(row.revision) : 0;
}

function write({ entry, record }: SqliteStatements, { tenant, read, write, records }: CommitRequest): void {
  const at = escapeKey(tenant);
  for (const [key, body] of write) entry.write.run(at, escapeKey(key), (read.get(key) ?? 0) + 1, bodyText(body));
  for (const [id, { expected, body, dueAt, keepUntil }] of records) {
    record.write.run(at, orderedText(id), expected + 1, bodyText(body), dueAt, keepUntil);
  }
}

import type { SqliteClient, SqliteStatement } from "./sqlite-client.js";
import type { SqliteNames } from "./sqlite-names.js";

/** The statements of a store, prepared once. */
export interface SqliteStatements {
  readonly entry: ValueStatements;
  readonly record: ValueStatements;
  readonly due: SqliteStatement;
  readonly erase: SqliteStatement;
  readonly purge: SqliteStatement;
}

/** Of a tenant and a key: what is there, and what is to be there. */
interface ValueStatements {
  readonly read: SqliteStatement;
  readonly readRevision: SqliteStatement;
  readonly write: SqliteStatement;
}

export function sqliteStatements(client: SqliteClient, { entries, records }: SqliteNames): SqliteStatements {
  return {
    entry: valueStatements(client, entries, ["tenant", "key"], ["revision", "body"]),
    record: valueStatements(client, records, ["tenant", "id"], ["revision", "body", "due_at", "keep_until"]),
    due: client.prepare(`SELECT id FROM ${records} WHERE tenant = ? AND due_at <= ? ORDER BY due_at, id LIMIT ?`),
    erase: client.prepare(
      `UPDATE ${records} SET revision = revision + 1, body = '', due_at = NULL WHERE tenant = ? AND id = ?`,
    ),
    purge: client.prepare(
      `DELETE FROM ${records} WHERE rowid IN (SELECT rowid FROM ${records} WHERE tenant = ? AND keep_until < ? LIMIT ?)`,
    ),
  };
}

function valueStatements(
  client: SqliteClient,
  table: string,
  keys: readonly string[],
  columns: readonly string[],
): ValueStatements {
  const where = keys.map((key) => `${key} = ?`).join(" AND ");
  const all = [...keys, ...columns];
  const update = columns.map((column) => `${column} = excluded.${column}`).join(", ");
  return {
    read: client.prepare(`SELECT revision, body FROM ${table} WHERE ${where}`),
    readRevision: client.prepare(`SELECT revision FROM ${table} WHERE ${where}`),
    write: client.prepare(
      `INSERT INTO ${table} (${all.join(", ")}) VALUES (${all.map(() => "?").join(", ")}) ` +
        `ON CONFLICT (${keys.join(", ")}) DO UPDATE SET ${update}`,
    ),
  };
}

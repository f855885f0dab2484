import { createError } from "../../kernel/errors.js";
import { isRecord } from "../../kernel/is-record.js";
import { quote } from "../../kernel/quote.js";
import type { SqliteClient } from "./sqlite-client.js";
import type { SqliteNames } from "./sqlite-names.js";

/** The layout of the tables that this adapter reads and writes. */
const LAYOUT = 1;

/**
 * Makes the tables where they are not there; to be called in a transaction that may write.
 *
 * @throws a `StateVersionError` for tables that a newer adapter made.
 */
export function createTables(client: SqliteClient, names: SqliteNames): void {
  client.exec(`CREATE TABLE IF NOT EXISTS ${names.layout} (version INTEGER NOT NULL)`);
  const row = client.prepare(`SELECT version FROM ${names.layout}`).get();
  const version = isRecord(row) ? Number(row.version) : LAYOUT;
  if (version !== LAYOUT) throw unknownLayout(version);
  if (!isRecord(row)) client.exec(`INSERT INTO ${names.layout} (version) VALUES (${LAYOUT})`);
  client.exec(tables(names));
}

// Keys, ids and tenants are escaped, so that nothing but ASCII is compared; ids in the order in which `due` gives them.
const tables = ({ entries, records, recordsDue, recordsKeep }: SqliteNames) => `
CREATE TABLE IF NOT EXISTS ${entries} (
  tenant TEXT NOT NULL,
  key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, key)
);
CREATE TABLE IF NOT EXISTS ${records} (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  body TEXT NOT NULL,
  due_at INTEGER,
  keep_until INTEGER,
  PRIMARY KEY (tenant, id)
);
CREATE INDEX IF NOT EXISTS ${recordsDue} ON ${records} (tenant, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS ${recordsKeep} ON ${records} (tenant, keep_until) WHERE keep_until IS NOT NULL;
`;

function unknownLayout(version: number): Error {
  const message = `the tables have layout \`${quote(version)}\`, and this adapter knows \`${LAYOUT}\``;
  const remedy = "bring every host to the newest release before any of them writes";
  return createError("StateVersionError", "version_unknown", [
    { path: "store", code: "version_unknown", message, remedy },
  ]);
}

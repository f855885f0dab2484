import { isLeadRouterError } from "../../kernel/errors.js";
import { storeUnavailable } from "../store-errors.js";
import { createTables } from "./create-tables.js";
import { inTransaction, refuseOpenTransaction } from "./in-transaction.js";
import { makeDurable } from "./make-durable.js";
import type { SqliteClient } from "./sqlite-client.js";
import { sqliteNames } from "./sqlite-names.js";
import { type SqliteStatements, sqliteStatements } from "./sqlite-statements.js";

/** Makes a connection ready and the tables where they are not there, and prepares the statements. */
export function openTables(client: SqliteClient, prefix: string): SqliteStatements {
  const names = sqliteNames(prefix);
  refuseOpenTransaction(client);
  try {
    makeDurable(client);
    inTransaction(client, "BEGIN IMMEDIATE", () => createTables(client, names));
    return sqliteStatements(client, names);
  } catch (cause) {
    throw isLeadRouterError(cause) ? cause : storeUnavailable(cause);
  }
}

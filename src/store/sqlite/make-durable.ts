import { readPragma } from "./read-pragma.js";
import type { SqliteClient } from "./sqlite-client.js";
import { isBusy } from "./sqlite-failure.js";

const WAIT_MS = 5000;
const TRIES = 20;
const FULL = 2;

/**
 * Sets how a connection waits and writes: for a lock it waits five seconds, unless the host said how long; a commit is on
 * the disk before it is answered; readers and writers do not stop each other (WAL).
 */
export function makeDurable(client: SqliteClient): void {
  if (readPragma(client, "busy_timeout") === "0") readPragma(client, `busy_timeout = ${WAIT_MS}`);
  if (readPragma(client, "journal_mode") !== "wal") writeAhead(client, TRIES);
  // Always said, and last: what nobody has set, a file that writes ahead may set lower.
  if (Number(readPragma(client, "synchronous")) <= FULL) client.exec("PRAGMA synchronous = FULL");
}

// The switch does not wait for others that open the file, as a transaction does.
function writeAhead(client: SqliteClient, tries: number): void {
  try {
    readPragma(client, "journal_mode = WAL");
  } catch (cause) {
    if (tries === 1 || !isBusy(cause)) throw cause;
    client.exec("BEGIN IMMEDIATE");
    client.exec("COMMIT");
    writeAhead(client, tries - 1);
  }
}

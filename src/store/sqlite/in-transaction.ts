import { storeUnavailable } from "../store-errors.js";
import type { SqliteClient } from "./sqlite-client.js";
import { commitFailure, stepFailure } from "./sqlite-failure.js";

/**
 * Runs `step` in a transaction of its own and rolls it back on any throw. `IMMEDIATE` takes the lock for writing first:
 * a transaction that reads and then writes fails where another wrote in between, however long it may wait.
 *
 * @throws the error of the store for what the database throws; what else `step` throws as it is.
 */
export function inTransaction<Result>(
  client: SqliteClient,
  begin: "BEGIN" | "BEGIN IMMEDIATE",
  step: () => Result,
): Result {
  open(client, begin);
  try {
    const result = step();
    close(client);
    return result;
  } catch (cause) {
    rollBack(client);
    throw stepFailure(cause);
  }
}

/** Refuses a connection in the middle of a transaction: what was done in it would go or stay with that one. */
export function refuseOpenTransaction({ inTransaction, isTransaction }: SqliteClient): void {
  if (inTransaction === true || isTransaction === true) {
    throw storeUnavailable(
      new Error("the connection is in a transaction of its own; give the store another connection"),
    );
  }
}

function open(client: SqliteClient, begin: string): void {
  refuseOpenTransaction(client);
  try {
    client.exec(begin);
  } catch (cause) {
    throw storeUnavailable(cause);
  }
}

function close(client: SqliteClient): void {
  try {
    client.exec("COMMIT");
  } catch (cause) {
    throw commitFailure(cause);
  }
}

// Some faults, such as a full disk, have rolled it back already: then there is nothing to roll back.
function rollBack(client: SqliteClient): void {
  try {
    client.exec("ROLLBACK");
  } catch {
    return;
  }
}

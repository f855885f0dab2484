import { isRecord } from "../../kernel/is-record.js";
import { outcomeUnknown, storeUnavailable } from "../store-errors.js";

const BUSY = 5;
const DISK = 10;

/** What a step threw, whose transaction is rolled back: an error of the store if the database threw it. */
export function stepFailure(cause: unknown): unknown {
  return faultOf(cause) === null ? cause : storeUnavailable(cause);
}

/** The error for what COMMIT threw: where the disk failed, the file may hold the transaction. */
export function commitFailure(cause: unknown): unknown {
  return isFault(cause, "SQLITE_IOERR", DISK) ? outcomeUnknown(cause) : storeUnavailable(cause);
}

/** Whether another connection holds the lock. */
export function isBusy(cause: unknown): boolean {
  return isFault(cause, "SQLITE_BUSY", BUSY);
}

// The lowest eight bits of a number are the code itself, the others say more.
function isFault(cause: unknown, name: string, code: number): boolean {
  const fault = faultOf(cause);
  return typeof fault === "number" ? (fault & 255) === code : fault?.startsWith(name) === true;
}

/** The fault as SQLite names it: better-sqlite3 gives the name of its code, node:sqlite the number. */
function faultOf(cause: unknown): string | number | null {
  if (!isRecord(cause)) return null;
  if (typeof cause.errcode === "number") return cause.errcode;
  return typeof cause.code === "string" && /^(ERR_)?SQLITE/.test(cause.code) ? cause.code : null;
}

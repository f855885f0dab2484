import { isRecord } from "../../kernel/is-record.js";

/**
 * What an error of a client means for a write: somebody else came in between and nothing was written; surely nothing was
 * written; or nobody knows.
 */
export type Failure = "collision" | "nothing-written" | "unknown";

const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
// An error that the server answers with undoes the transaction. These answers are about the connection or the server itself.
const SQLSTATE = /^([0-9][0-9A-Z]|F0|HV|P0|XX)[0-9A-Z]{3}$/;
const UNSURE = /^(08|57|58|XX|40003)/;
const NOT_LET_IN = ["08001", "08004", "57P03"];
/** Codes of Node and of `postgres` for a connection that never was. */
const NO_CONNECTION = ["ECONNREFUSED", "ENOTFOUND", "CONNECT_TIMEOUT", "CONNECTION_ENDED"];
/** `pg` and pglite give such errors no code. */
const NOT_SENT =
  /not queryable|after calling end on the pool|timeout exceeded when trying to connect|due to connection timeout|PGlite is clos/;

/** Reads the error of a client. */
export function failureOf(error: unknown): Failure {
  const code = textIn(error, "code");
  if (code === SERIALIZATION_FAILURE || code === DEADLOCK) return "collision";
  if (NOT_LET_IN.includes(code)) return "nothing-written";
  if (SQLSTATE.test(code)) return UNSURE.test(code) ? "unknown" : "nothing-written";
  const syscall = textIn(error, "syscall");
  const sent =
    syscall !== "connect" &&
    syscall !== "getaddrinfo" &&
    !NO_CONNECTION.includes(code) &&
    !NOT_SENT.test(textIn(error, "message"));
  return sent ? "unknown" : "nothing-written";
}

const LOST = /^(57P0[0-9]|CONNECTION_(CLOSED|DESTROYED|ENDED)|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** Whether an error in the middle of a transaction says that its connection is gone, or about to go. */
export function isConnectionLost(error: unknown): boolean {
  return LOST.test(textIn(error, "code"));
}

const NO_TABLES = ["42P01", "42883", "3F000"];

/** The error to show for the error of a client: what to do about it, where that is known. */
export function shownCause(error: unknown): unknown {
  const isMissing = NO_TABLES.includes(textIn(error, "code"));
  return isMissing ? new Error("its tables are not there: call `migrate()` first", { cause: error }) : error;
}

function textIn(error: unknown, key: string): string {
  const value = isRecord(error) ? error[key] : undefined;
  return typeof value === "string" ? value : "";
}

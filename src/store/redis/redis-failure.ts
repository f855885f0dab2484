import { createError, type LeadRouterError } from "../../kernel/errors.js";
import { outcomeUnknown, storeUnavailable } from "../store-errors.js";
import type { Sending } from "./redis-link.js";

/** What the server says begins with a code in capitals. The scripts read before they write, so it says so before they write. */
const REPLY = /^-?[A-Z]{2,} /;
/** A key of the store is somebody else's. */
const FOREIGN = /\bWRONGTYPE |\bFOREIGN value/;
/** What proxies between the client and the server say in its name of a connection that broke behind them. */
const RELAYED = /^-?ERR .*\b(connection|timed? ?out|upstream|backend|proxy)\b/i;
/** What ioredis says of a command that it still keeps, and sends when there is a connection. */
const KEPT = /^Command timed out/;
/** What the clients say of a command that they did not send. */
const UNSENT =
  /^(The client is (closed|offline)|The command was aborted|Stream isn't writeable|Cluster isn't ready)|\bECONNREFUSED\b/;

/**
 * The error of the store for what a client threw at a script.
 *
 * @param writes - whether the script writes.
 */
export function redisFailure(cause: unknown, writes: boolean, sending: Sending): LeadRouterError {
  const message = messageOf(cause);
  if (FOREIGN.test(message)) return foreignKey(message);
  const refused = sending === "once" && ((REPLY.test(message) && !RELAYED.test(message)) || UNSENT.test(message));
  const unsent = sending === "never" && !KEPT.test(message);
  return refused || unsent || !writes ? storeUnavailable(cause) : outcomeUnknown(cause);
}

/** Whether the server does not know the script that it was to run. */
export function isForgotten(cause: unknown): boolean {
  return messageOf(cause).startsWith("NOSCRIPT");
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function foreignKey(said: string): LeadRouterError {
  const message = `a key of the store holds what the store did not write: ${said}`;
  const remedy = "give the store a prefix that nobody else writes under, or restore the keys from the last good state";
  return createError("StateError", "state_invalid", [{ path: "store", code: "state_invalid", message, remedy }]);
}

import { createError, type LeadRouterError } from "../kernel/errors.js";
import { quote } from "../kernel/quote.js";

/**
 * The error of a store that could not be asked: surely nothing was written. The dispatcher passes it on to whoever waits.
 *
 * @param cause - what the client threw.
 *
 * @example
 * ```ts
 * import { storeUnavailable } from "lead-router/dispatcher";
 * const refused = storeUnavailable(new Error("connect ECONNREFUSED"));
 * console.log(refused.name, refused.code); // StoreUnavailable store_unavailable
 * ```
 */
export function storeUnavailable(cause: unknown): LeadRouterError {
  const message = `the store cannot be reached: ${messageOf(cause)}`;
  const remedy = "nothing was written: keep the lead and send it again when the store is back";
  return withCause("StoreUnavailable", "store_unavailable", message, remedy, cause);
}

/**
 * The error of a commit of which nobody knows whether it was written: the connection broke while it was under way. The
 * dispatcher reads the records to find out.
 *
 * @param cause - what the client threw.
 *
 * @example
 * ```ts
 * import { outcomeUnknown } from "lead-router/dispatcher";
 * const lost = outcomeUnknown(new Error("read ECONNRESET"));
 * console.log(lost.issues[0].remedy); // send the lead again with the same id: it is answered from its record if it was decided
 * ```
 */
export function outcomeUnknown(cause: unknown): LeadRouterError {
  const message = `the store may or may not have written: ${messageOf(cause)}`;
  const remedy = "send the lead again with the same id: it is answered from its record if it was decided";
  return withCause("OutcomeUnknown", "outcome_unknown", message, remedy, cause);
}

function withCause(
  name: "StoreUnavailable" | "OutcomeUnknown",
  code: string,
  message: string,
  remedy: string,
  cause: unknown,
): LeadRouterError {
  return Object.assign(createError(name, code, [{ path: "store", code, message, remedy }]), { cause });
}

function messageOf(cause: unknown): string {
  if (cause instanceof Error) return cause.message;
  return typeof cause === "string" ? cause : quote(cause);
}

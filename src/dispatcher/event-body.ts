import { isRecord } from "../kernel/is-record.js";
import type { Credit } from "../lifecycle/judge-credit.js";
import type { RoutingEvent } from "../model/event.js";
import type { EventReasonCode } from "../model/event-reasons.js";
import type { Id } from "../model/words.js";
import { corruptBody, readBody, writeBody } from "../state/versioned-body.js";

/** What is kept of an event, so that it is followed once. */
export interface EventBody {
  readonly type: RoutingEvent["type"];
  /** Fingerprint of the event. */
  readonly event: string;
  /** The id of its lead's record; `null` for events about a rep. */
  readonly lead: string | null;
  readonly at: number;
  readonly reason: EventReasonCode;
  readonly credit: Credit;
  readonly cause: Id | null;
}

/** The text that is kept of an event. */
export function writeEventBody(body: EventBody): string {
  return writeBody("event", body);
}

/**
 * What was kept of an event.
 *
 * @throws a `StateError` for what is no record of an event, a `StateVersionError` for one that a newer engine wrote.
 */
export function readEventBody(id: string, text: string): EventBody {
  const body = readBody(id, text, "event");
  if (!isEventBody(body)) throw corruptBody(id, text);
  return body;
}

function isEventBody(body: unknown): body is EventBody {
  if (!isRecord(body) || !isRecord(body.credit)) return false;
  return typeof body.event === "string" && typeof body.reason === "string" && typeof body.type === "string";
}

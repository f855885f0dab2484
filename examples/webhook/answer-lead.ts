import type { IncomingMessage, ServerResponse } from "node:http";
import { isLeadRouterError } from "lead-router";
import type { Dispatcher } from "lead-router/dispatcher";
import { readLead } from "./read-lead.js";

/** In all of these cases the sender keeps the lead and sends it again: its id decides whether it is a new one. */
const SEND_AGAIN: readonly string[] = [
  ...["StoreUnavailable", "OutcomeUnknown", "Contention", "QueueFull", "DispatcherClosed"],
];

/** Answers one request: 200 and who has the lead, 400 or 413 for what is no lead, 503 for a lead that is to come again. */
export async function answerLead(
  dispatcher: Dispatcher,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const read = await readLead(request);
    if (!("lead" in read)) return send(response, read.status, { error: read.error });
    const { decision, replayed, mismatch } = await dispatcher.assign(read.lead);
    const { leadId, outcome, reason, assignments } = decision;
    if (leadId === null) return send(response, 400, { error: "the lead has no id that can be read" });
    // Whatever the decision causes (the CRM's owner, a mail) is caused here, if `replayed` is false.
    send(response, 200, { lead: leadId, outcome, reason, assignments, replayed, mismatch });
  } catch (error) {
    const again = isLeadRouterError(error) && SEND_AGAIN.includes(error.name);
    if (!again) console.error(error);
    if (again) response.setHeader("retry-after", "5");
    send(response, again ? 503 : 500, { error: error instanceof Error ? error.name : "Error" });
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  // A body that was not read to its end makes the connection useless for the next request.
  if (status === 413) response.setHeader("connection", "close");
  response.writeHead(status, { "content-type": "application/json" }).end(`${JSON.stringify(body)}\n`);
}

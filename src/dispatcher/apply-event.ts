import type { RoutingEvent } from "../model/event.js";
import { assertSameLead } from "./assert-same-lead.js";
import { instantOf } from "./call-instant.js";
import type { Counter } from "./counter.js";
import { eventTask, type Followed } from "./event-task.js";
import { handIn } from "./hand-in.js";

/** Hands in one event; the lead, if it is at hand, is routed again with it where that follows. */
export async function applyEvent(
  event: RoutingEvent,
  lead: object | null,
  at: number,
  counter: Counter,
): Promise<Followed> {
  const { settings, office } = counter;
  const { explain, keep, tenant } = settings;
  const router = office.router();
  // Says at once what is no event, or one to come.
  router.eventNeeds(event);
  instantOf(event.at, settings, "event.at");
  if (lead !== null && "lead" in event) assertSameLead({ leadId: router.read(lead).id }, event.lead);
  return new Promise((resolve, reject) => {
    void handIn(eventTask({ event, lead, at, explain, keep, tenant }, resolve, reject), counter);
  });
}

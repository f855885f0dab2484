import { setTimeout as pause } from "node:timers/promises";
import type { Decision } from "lead-router";
import type { Dispatcher } from "lead-router/dispatcher";
import type { Journal } from "./journal.js";
import { type NumberedLead, numberOf, type World } from "./world.js";

/** A host as it should be: it knows nothing but its leads, and sends again whatever failed. */
export interface Host {
  readonly world: World;
  readonly dispatcher: Dispatcher;
  readonly journal: Journal;
  readonly clock: () => number;
  /** Is told every answer. */
  tell(decision: Decision): void;
  /** Is told when a lead was answered. */
  delivered(): void;
  /** Is told why something is sent again, every time. */
  retried(error: unknown): void;
}

const LONGEST_PAUSE_MS = 40;
/** How often a host asks about a lead that waits. */
const MOST_LOOKS = 10;

/** Delivers leads as long as there are any, and tells what happens to each of them. */
export async function deliver(leads: Iterable<number>, host: Host): Promise<void> {
  const { world, dispatcher } = host;
  for (const index of leads) {
    const lead = world.leadOf(index);
    if (world.hasEvents) await pause(Math.random() * LONGEST_PAUSE_MS * 4);
    for (let left = MOST_LOOKS; left > 0; left -= 1) {
      const { decision } = await untilAnswered(() => dispatcher.assign(lead), host);
      await follow(lead, decision, host);
      if (decision.outcome !== "waiting") break;
      await pause(LONGEST_PAUSE_MS);
    }
    host.delivered();
  }
}

/** Tells a decision, and what happens to its lead then. */
async function follow(lead: NumberedLead, decision: Decision, host: Host): Promise<void> {
  const { world, dispatcher, journal } = host;
  host.tell(decision);
  for (const event of world.eventsOf(lead.index, decision, host.clock())) {
    await pause(Math.random() * LONGEST_PAUSE_MS);
    journal.note({ line: "event", event });
    const followed = await untilAnswered(() => dispatcher.apply(event, { lead }), host);
    if (followed.decision !== null && !followed.replayed) host.tell(followed.decision);
  }
}

/** Routes the leads whose time to wait is over. */
export async function release(host: Host): Promise<void> {
  const answers = await host.dispatcher.release().catch((error) => host.retried(error));
  for (const answer of answers ?? []) {
    if (answer.status === "rejected") host.retried(answer.reason);
    else await follow(host.world.leadOf(numberOf(answer.value.decision.leadId)), answer.value.decision, host);
  }
}

async function untilAnswered<Result>(ask: () => Promise<Result>, host: Host): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      host.retried(error);
      await pause(Math.random() * LONGEST_PAUSE_MS);
    }
  }
}

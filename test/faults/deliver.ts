import { setTimeout as pause } from "node:timers/promises";
import type { Decision } from "lead-router";
import type { Dispatcher } from "lead-router/dispatcher";
import type { Journal } from "./journal.js";
import type { World } from "./world.js";

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

/** Delivers leads as long as there are any, and tells what happens to each of them. */
export async function deliver(leads: Iterable<number>, host: Host): Promise<void> {
  const { world, dispatcher, journal } = host;
  for (const index of leads) {
    const lead = world.leadOf(index);
    const { decision } = await untilAnswered(() => dispatcher.assign(lead), host);
    host.tell(decision);
    host.delivered();
    for (const event of world.eventsOf(index, decision, host.clock())) {
      await pause(Math.random() * LONGEST_PAUSE_MS);
      journal.note({ line: "event", event });
      const followed = await untilAnswered(() => dispatcher.apply(event, { lead }), host);
      if (followed.decision !== null && !followed.replayed) host.tell(followed.decision);
    }
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

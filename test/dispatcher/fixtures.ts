import { createRouter, type Router, type RoutingEvent } from "lead-router";
import {
  type Answer,
  createDispatcher,
  type Dispatcher,
  type DispatcherOptions,
  type Note,
} from "lead-router/dispatcher";
import { memoryStore } from "lead-router/store/memory";
import type { RotationStore } from "../../src/store/rotation-store.js";

export const NINE = Date.parse("2026-11-23T09:00:00Z");
export const HOUR = 3_600_000;

/**
 * Ana and Ben in the pool `all`, Cleo and Ben in `other`, each with room for three; Nora at night. Leads say which rule they
 * are for; a lead that came back is `other`'s where it says `then: "other"`.
 */
export const RULESET = {
  ...{ schema: 1, id: "inbound", timezone: "UTC", queues: ["triage"] },
  pools: {
    all: { members: [{ rep: "ana" }, { rep: "ben" }], credit: { on: ["rejected"], within: "1h" } },
    other: { members: [{ rep: "cleo" }, { rep: "ben" }] },
    night: { members: [{ rep: "nora" }] },
  },
  schedules: { night: { week: { "mon-sun": ["20:00-23:00"] } } },
  backlog: [{ high: { var: "score" } }],
  rules: [
    {
      id: "second",
      when: { and: [{ is: { for: "elsewhere-then" } }, { ">=": [{ var: "attempts" }, 1] }] },
      assign: [{ pool: "other" }],
    },
    { id: "late", when: { is: { for: "night" } }, assign: [{ pool: "night" }], otherwise: "wait" },
    { id: "other", when: { is: { for: "other" } }, assign: [{ pool: "other" }] },
    { id: "queue", when: { is: { for: "queue" } }, assign: [{ queue: "triage" }] },
    { id: "all", assign: [{ pool: "all" }] },
  ],
  defaults: { rep: { hours: "always", capacity: 3 } },
};

export const ROSTER = {
  schema: 1,
  reps: [{ id: "ana" }, { id: "ben" }, { id: "cleo" }, { id: "nora", hours: "night" }],
};

export function routerOf(roster: unknown = ROSTER, ruleset: unknown = RULESET): Router {
  return createRouter({ ruleset, roster });
}

/** A dispatcher with its store, its clock, and what it told its observer. */
export interface Office {
  readonly dispatcher: Dispatcher;
  readonly store: RotationStore;
  readonly notes: Note[];
  readonly time: { now: number };
  readonly router: Router;
}

export function openOffice(options: Partial<DispatcherOptions> = {}): Office {
  const notes: Note[] = [];
  const store = options.store ?? memoryStore();
  const time = { now: NINE };
  const router = options.router ?? routerOf();
  const dispatcher = createDispatcher({
    ...{ router, store, tenant: "acme", clock: () => time.now, jitter: () => Promise.resolve() },
    observe: (note) => notes.push(note),
    ...options,
  });
  return { dispatcher, store, notes, time, router };
}

/** Who got the lead: a rep, a queue, or nobody. */
export function takerOf({ decision }: Pick<Answer, "decision">): string {
  const target = decision.assignments[0]?.target;
  return target === undefined ? "nobody" : String(Object.values(target)[0]);
}

/** The same of a promise that was settled; else what went wrong. */
export function settledTaker(settled: PromiseSettledResult<Answer> | undefined): unknown {
  if (settled === undefined) return undefined;
  return settled.status === "fulfilled" ? takerOf(settled.value) : nameOf(settled.reason);
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}

export function rejected(lead: string, id = `rejected-${lead}`, at = NINE): RoutingEvent {
  return { type: "rejected", id, lead, at };
}

export function closed(lead: string, id = `closed-${lead}`, at = NINE): RoutingEvent {
  return { type: "closed", id, lead, at };
}

import type { Router } from "../engine.js";
import type { Decision } from "../model/decision.js";
import type { RoutingEvent } from "../model/event.js";
import type { Id, Instant } from "../model/words.js";
import type { Answer } from "./answer.js";
import { applyEvent } from "./apply-event.js";
import { askLead, askLeads } from "./ask-leads.js";
import { instantOf } from "./call-instant.js";
import { checkGiven } from "./check-given.js";
import { checkLeadIds } from "./check-lead-ids.js";
import type { Queued } from "./counter.js";
import { createCalls } from "./create-calls.js";
import { createQueue } from "./create-queue.js";
import { createRelease } from "./create-release.js";
import { dispatcherClosed } from "./dispatcher-errors.js";
import { assertRouter, completeOptions, type DispatcherOptions } from "./dispatcher-options.js";
import { createEntryCache } from "./entry-cache.js";
import type { Followed } from "./event-task.js";
import { forgetLeads } from "./forget-leads.js";
import type { Office } from "./office.js";
import { createPress } from "./press.js";
import { previewLead } from "./preview-lead.js";
import { runBatch } from "./run-batch.js";
import type { Task } from "./task.js";

/** When a lead or event is to be decided, unless it is now. */
export interface AssignOptions {
  /** Epoch milliseconds, or an instant with an offset; default the clock's. */
  readonly at?: number | Instant;
}

/** What is told beside an event. */
export interface ApplyOptions extends AssignOptions {
  /** The lead as the host has it: if it is to be routed again, that is done at once. */
  readonly lead?: object;
}

/**
 * Routes leads on a store that several hosts share: no lead is lost, none is decided twice for one cause, and no rep gets
 * more than they may, whoever else writes at the same time and wherever a host or a connection breaks.
 *
 * Every method rejects with a `StoreUnavailable` when surely nothing was written, an `OutcomeUnknown` when that cannot be
 * told (send the same lead or event again), a `Contention` when every race was lost, a `QueueFull` when too many wait, and a
 * `DispatcherClosed`. See docs/stores.md for what a host does then.
 */
export interface Dispatcher {
  /**
   * Who takes the lead. A lead that was decided is answered from its record; one that waits, or came back, is decided again
   * when that is due. Leave the lead as it is until the answer is there: it is read again then.
   *
   * @throws (rejects) an `OptionsError` for a bad `at`, or one that is ahead of the clock.
   */
  assign(lead: object, options?: AssignOptions): Promise<Answer>;
  /** The same for many, in their order. Waits for room instead of failing; what fails for one lead fails for it alone. */
  assignMany(leads: Iterable<object>, options?: AssignOptions): Promise<readonly PromiseSettledResult<Answer>[]>;
  /** What `assign` would decide about a new lead now, with the full explanation. Writes nothing. */
  preview(lead: object, options?: AssignOptions): Promise<Decision>;
  /**
   * Follows an event, once per id.
   *
   * @throws (rejects) an `EventError` for what is no event, an `OptionsError` for one that is ahead of the clock, and for a
   *   lead that is not the event's.
   */
  apply(event: RoutingEvent, options?: ApplyOptions): Promise<Followed>;
  /**
   * Decides the leads whose time to wait is over, in the order of the ruleset's `backlog`, and removes records that are no
   * longer kept. For a timer: every minute, say. After `useRouter` every lead that waits is decided again.
   */
  release(options?: AssignOptions): Promise<readonly PromiseSettledResult<Answer>[]>;
  /**
   * Erases all that is kept of leads but that they were decided: their records, capsules, and the leads that wait.
   *
   * @throws (rejects) an `OptionsError` for what is no list of ids.
   */
  forget(leads: readonly Id[]): Promise<void>;
  /**
   * Goes on with another router: another ruleset, or another roster. Leads that wait are due at once.
   *
   * @throws an `OptionsError` for what is no router.
   */
  useRouter(router: Router): void;
  /**
   * Takes nothing in any more, and resolves when all that it took in is done; whatever still waits for room is refused. The
   * store stays open, and nothing of this dispatcher uses it from then on.
   */
  close(): Promise<void>;
}

/**
 * A dispatcher: the router, on a store. The only asynchronous part of this library; any number of them may work on the same
 * store, in one process or many.
 *
 * @throws an `OptionsError` with every issue.
 *
 * @example
 * ```ts
 * import { createRouter } from "lead-router";
 * import { createDispatcher } from "lead-router/dispatcher";
 * import { memoryStore } from "lead-router/store/memory";
 * const router = createRouter({
 *   ruleset: {
 *     schema: 1, id: "demo", timezone: "UTC", pools: { all: { members: [{ rep: "ana" }, { rep: "ben" }] } },
 *     rules: [{ id: "everyone", assign: [{ pool: "all" }] }], defaults: { rep: { hours: "always" } },
 *   },
 *   roster: { schema: 1, reps: [{ id: "ana" }, { id: "ben" }] },
 * });
 * const clock = () => Date.parse("2026-11-23T09:00:00Z");
 * const jitter = () => Promise.resolve();
 * const dispatcher = createDispatcher({ router, store: memoryStore(), tenant: "acme", clock, jitter });
 * const [first, second, again] = await Promise.all(["L-1", "L-2", "L-1"].map((id) => dispatcher.assign({ id })));
 * console.log(JSON.stringify(first.decision.assignments[0].target), first.replayed); // {"rep":"ana"} false
 * console.log(JSON.stringify(second.decision.assignments[0].target), second.replayed); // {"rep":"ben"} false
 * console.log(JSON.stringify(again.decision.assignments[0].target), again.replayed); // {"rep":"ana"} true
 * ```
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const settings = completeOptions(options);
  const { store, tenant, observe, jitter, maxQueue, maxBatch } = settings;
  let { router } = settings;
  const caches = { cache: createEntryCache(), calm: 0, press: createPress() };
  const office: Office = { store, tenant, observe, jitter, ...caches, router: () => router };
  const run = (batch: readonly Queued[]) => runBatch(tasksOf(batch), office);
  const counter = { settings, office, queue: createQueue({ maxQueue, maxBatch, run }) };
  const instant = (given: { readonly at?: unknown }) => instantOf(given.at, settings);
  const [events, others] = [createCalls(), createCalls()];
  let closed = false;
  const assertOpen = (): void => {
    if (closed) throw dispatcherClosed();
  };

  const release = createRelease(counter);

  return Object.freeze({
    assign: async (lead, given) => {
      assertOpen();
      return askLead(lead, instant(checkGiven(given, ["at"])), counter);
    },
    assignMany: async (leads, given) => {
      assertOpen();
      return askLeads(leads, instant(checkGiven(given, ["at"])), counter);
    },
    preview: async (lead, given) => {
      assertOpen();
      return others.follow(previewLead(lead, office, instant(checkGiven(given, ["at"]))));
    },
    apply: async (event, given) => {
      assertOpen();
      const { lead = null, ...rest } = checkGiven(given, ["at", "lead"]);
      return events.follow(applyEvent(event, lead, instant(rest), counter));
    },
    release: async (given) => {
      assertOpen();
      return others.follow(release(instant(checkGiven(given, ["at"]))));
    },
    forget: async (leads) => {
      assertOpen();
      return events.follow(forgetLeads([...checkLeadIds(leads)], instant({}), counter));
    },
    useRouter: (next) => {
      assertRouter(next);
      router = next;
    },
    close: async () => {
      closed = true;
      // What is read for these before they are handed in is part of them.
      await events.settled();
      await counter.queue.close();
      await others.settled();
    },
  } satisfies Dispatcher);
}

function tasksOf(batch: readonly Queued[]): readonly Task[] {
  return batch.map(({ task }) => task);
}

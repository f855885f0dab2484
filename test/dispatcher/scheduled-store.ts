import type fc from "fast-check";
import { memoryStore } from "lead-router/store/memory";
import type { CommitRequest, RotationStore } from "../../src/store/rotation-store.js";
import { outcomeUnknown, storeUnavailable } from "../../src/store/store-errors.js";
import { type Fault, failingStore } from "./failing-store.js";

/** What goes wrong at a call: before it is done or after; `unavailable` only before. */
export const FAULTS = ["unavailable", "unknown-before", "unknown-after", "raw-before", "raw-after"] as const;
export type FaultKind = (typeof FAULTS)[number];

const FAULT: { readonly [Kind in FaultKind]: Fault } = {
  unavailable: { when: "before", error: storeUnavailable("down") },
  "unknown-before": { when: "before", error: outcomeUnknown("cut") },
  "unknown-after": { when: "after", error: outcomeUnknown("cut") },
  "raw-before": { when: "before", error: new Error("socket hang up") },
  "raw-after": { when: "after", error: new Error("socket hang up") },
};

/** A memory store in which every call waits for the scheduler before it is done and before it answers, and some go wrong. */
export interface ScheduledStore {
  readonly store: RotationStore;
  /** The store behind it: always up. */
  readonly truth: RotationStore;
  /** What was committed, in the order in which it was. */
  readonly history: readonly CommitRequest[];
  readonly calls: () => number;
}

export function scheduledStore(
  scheduler: Pick<fc.Scheduler, "schedule">,
  faults: ReadonlyMap<number, FaultKind>,
  lock: boolean,
): ScheduledStore {
  const truth = memoryStore();
  const history: CommitRequest[] = [];
  let calls = 0;
  const wait = () => scheduler.schedule(Promise.resolve());
  const store = failingStore(
    async () => {
      const kind = faults.get(calls++);
      await wait();
      return kind === undefined ? null : FAULT[kind];
    },
    recording(truth, history),
  );
  const { exclusive, ...rest } = slowly(store, wait);
  return { store: lock && exclusive ? { ...rest, exclusive } : rest, truth, history, calls: () => calls };
}

function slowly(store: RotationStore, wait: () => Promise<unknown>): RotationStore {
  const later = async <T>(result: Promise<T>): Promise<T> => {
    try {
      return await result;
    } finally {
      await wait();
    }
  };
  const { exclusive } = store;
  return {
    load: (request) => later(store.load(request)),
    commit: (request) => later(store.commit(request)),
    due: (request) => later(store.due(request)),
    erase: (request) => later(store.erase(request)),
    purge: (request) => later(store.purge(request)),
    ...(exclusive && { exclusive: (request, decide) => later(exclusive(request, decide)) }),
  };
}

function recording(truth: RotationStore, history: CommitRequest[]): RotationStore {
  const { exclusive } = truth;
  if (exclusive === undefined) throw new Error("the memory store has a lock");
  return {
    ...truth,
    commit: async (request) => {
      const outcome = await truth.commit(request);
      if (outcome.outcome === "committed") history.push(request);
      return outcome;
    },
    exclusive: async (request, decide) => {
      const sent: CommitRequest[] = [];
      const outcome = await exclusive(request, (loaded) => {
        const decided = decide(loaded);
        if (decided !== null) sent.push({ tenant: request.tenant, ...decided });
        return decided;
      });
      if (outcome.outcome === "committed") history.push(...sent);
      return outcome;
    },
  };
}

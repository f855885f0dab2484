import { memoryStore } from "lead-router/store/memory";
import type { CommitRequest, RotationStore } from "../../src/store/rotation-store.js";

type Call = "load" | "commit" | "due" | "erase" | "purge" | "exclusive";

/** What happens at one call: it fails before it is done, after it is done, or is done as usual. */
export type Fault = { readonly when: "before" | "after"; readonly error: unknown } | null;

/** A store that does what `faultAt` says at each call, and tells what it was asked. */
export interface FailingStore extends RotationStore {
  readonly calls: Call[];
  readonly commits: CommitRequest[];
}

export function failingStore(
  faultAt: (call: Call, count: number) => Fault | Promise<Fault>,
  store: RotationStore = memoryStore(),
): FailingStore {
  const calls: Call[] = [];
  const commits: CommitRequest[] = [];
  const faulty = async <T>(call: Call, done: () => Promise<T>): Promise<T> => {
    calls.push(call);
    const fault = await faultAt(call, calls.filter((other) => other === call).length);
    if (fault?.when === "before") throw fault.error;
    const result = await done();
    if (fault?.when === "after") throw fault.error;
    return result;
  };
  return {
    calls,
    commits,
    load: (request) => faulty("load", () => store.load(request)),
    commit: (request) => {
      commits.push(request);
      return faulty("commit", () => store.commit(request));
    },
    due: (request) => faulty("due", () => store.due(request)),
    erase: (request) => faulty("erase", () => store.erase(request)),
    purge: (request) => faulty("purge", () => store.purge(request)),
    ...(store.exclusive && {
      exclusive: (request, decide) =>
        faulty("exclusive", () => {
          if (store.exclusive === undefined) throw new Error("it was there a moment ago");
          return store.exclusive(request, decide);
        }),
    }),
  };
}

/** The same store without locks. */
export function withoutLock(store: RotationStore): RotationStore {
  const { exclusive: _, ...rest } = store;
  return rest;
}

/** A store whose commits wait until they are let through. */
export function gatedStore(inner: RotationStore): RotationStore & { open(): void; close(): void } {
  let gate: Promise<void> = Promise.resolve();
  let letThrough: () => void = () => {};
  return {
    ...inner,
    commit: async (request) => {
      await gate;
      return inner.commit(request);
    },
    close: () => {
      gate = new Promise((resolve) => {
        letThrough = resolve;
      });
    },
    open: () => letThrough(),
  };
}

/** Lets everything go on that waits for nothing but microtasks. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

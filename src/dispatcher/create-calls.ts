/** Calls that are under way. */
export interface Calls {
  /** Remembers a call until it is settled. */
  follow<T>(call: Promise<T>): Promise<T>;
  /** Resolves when none is under way. */
  settled(): Promise<void>;
}

/** Nobody calls yet. */
export function createCalls(): Calls {
  const underWay = new Set<Promise<unknown>>();
  return {
    follow: (call) => {
      underWay.add(call);
      const done = () => underWay.delete(call);
      // What fails is told to whoever called.
      call.then(done, done);
      return call;
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

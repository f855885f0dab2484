import { memoryStore } from "../../../src/store/memory-store.js";
import type { RotationStore } from "../../../src/store/rotation-store.js";

/** One fault of a store, and the cases that must notice it. */
export interface Mutant {
  /** What is wrong, after "a store where". */
  readonly fault: string;
  readonly caughtBy: readonly string[];
  create(): RotationStore;
  /** What is opened the second time; without it the same store. */
  reopen?(): RotationStore;
}

/** Makes stores in memory of which one part is another. */
export function changed(change: (inner: RotationStore) => Partial<RotationStore>): () => RotationStore {
  return () => {
    const inner = memoryStore();
    return { ...inner, ...change(inner) };
  };
}

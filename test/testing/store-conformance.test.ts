import { describe, test } from "vitest";
import { memoryStore } from "../../src/store/memory-store.js";
import { storeConformance } from "../../src/testing/store-conformance.js";

storeConformance({
  runner: { describe, test },
  create: async () => {
    const store = memoryStore();
    return { store, reopen: async () => ({ store }) };
  },
});

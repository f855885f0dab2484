import { memoryStore } from "../../../src/store/memory-store.js";
import type { RotationStore } from "../../../src/store/rotation-store.js";
import { commitPinned } from "./pinned.js";

/** Lost update: writes over whatever is there, and never looks at `read`. */
export function lostUpdate(): RotationStore {
  const inner = memoryStore();
  return { ...inner, commit: (request) => commitPinned(inner, request, { entry: () => true }) };
}

import { memoryStore } from "../../../src/store/memory-store.js";
import type { RotationStore } from "../../../src/store/rotation-store.js";
import { commitPinned } from "./pinned.js";

/** A forgotten lead id: a record is written although somebody has written it already. */
export function forgottenLeadId(): RotationStore {
  const inner = memoryStore();
  return { ...inner, commit: (request) => commitPinned(inner, request, { record: () => true }) };
}

export type { Answer } from "./dispatcher/answer.js";
export {
  type ApplyOptions,
  type AssignOptions,
  createDispatcher,
  type Dispatcher,
} from "./dispatcher/create-dispatcher.js";
export type { DispatcherOptions } from "./dispatcher/dispatcher-options.js";
export type { Followed } from "./dispatcher/event-task.js";
export type { Keep } from "./dispatcher/keep.js";
export type { ConflictNote, DecisionNote, Note, SkewNote, StoreErrorNote } from "./dispatcher/note.js";
export type {
  CommitOutcome,
  CommitRequest,
  Decide,
  DueRequest,
  EraseRequest,
  Loaded,
  LoadRequest,
  PurgeRequest,
  RecordWrite,
  RotationStore,
  Stored,
} from "./store/rotation-store.js";
export { outcomeUnknown, storeUnavailable } from "./store/store-errors.js";

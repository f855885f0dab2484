import type { Queue } from "./create-queue.js";
import type { Settings } from "./dispatcher-options.js";
import type { Office } from "./office.js";
import type { Task } from "./task.js";

/** A task in the queue, and the keys by which it is batched. */
export interface Queued {
  readonly task: Task;
  readonly keys: ReadonlySet<string>;
}

/** Where leads and events are handed in. */
export interface Counter {
  readonly settings: Settings;
  readonly office: Office;
  readonly queue: Queue<Queued>;
}

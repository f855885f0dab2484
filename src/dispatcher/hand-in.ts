import type { Counter } from "./counter.js";
import { scoutKeys } from "./scout-keys.js";
import type { Task } from "./task.js";

/** Hands in a task whose keys only the store can tell: it is batched by what the store has now. */
export async function handIn(task: Task, { office, queue }: Counter): Promise<void> {
  try {
    queue.add({ task, keys: await scoutKeys(task, office) });
  } catch (error) {
    task.fail(error);
  }
}

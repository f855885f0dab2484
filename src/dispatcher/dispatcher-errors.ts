import { createError, type LeadRouterError } from "../kernel/errors.js";

/** The error of a batch that lost every race. */
export function contention(conflicts: number): LeadRouterError {
  const message = `others wrote first ${conflicts} times in a row`;
  const remedy = "nothing was written: send the lead again later, or route leads of one pool through fewer hosts";
  return createError("Contention", "contention", [{ path: "store", code: "contention", message, remedy }]);
}

/** The error of a dispatcher that has too much to do. */
export function queueFull(maxQueue: number): LeadRouterError {
  const message = `\`${maxQueue}\` leads and events are waiting`;
  const remedy = "nothing was written: send the lead again later, or use `assignMany`, which waits for room";
  return createError("QueueFull", "queue_full", [{ path: "maxQueue", code: "queue_full", message, remedy }]);
}

/** The error of a dispatcher that was closed. */
export function dispatcherClosed(): LeadRouterError {
  const message = "the dispatcher was closed";
  const remedy = "create another one";
  return createError("DispatcherClosed", "dispatcher_closed", [
    { path: "dispatcher", code: "dispatcher_closed", message, remedy },
  ]);
}

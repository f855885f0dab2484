import { setTimeout } from "node:timers/promises";
import type { Router } from "lead-router";
import { createDispatcher, type Dispatcher, type DispatcherOptions } from "lead-router/dispatcher";
import { AT, TENANT } from "./hot-pool.js";

/** A dispatcher as a host makes one. */
export function benchDispatcher(router: Router, store: DispatcherOptions["store"]): Dispatcher {
  const jitter = (retry: number) => setTimeout(Math.random() * 2 ** Math.min(retry, 8));
  return createDispatcher({ router, store, tenant: TENANT, clock: () => AT, jitter, maxQueue: 100_000 });
}

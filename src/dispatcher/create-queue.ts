import { dispatcherClosed, queueFull } from "./dispatcher-errors.js";
import { meets, takeBatch, type Waiting } from "./take-batch.js";

/** Work that waits, goes in batches, and is done. */
export interface Queue<Item extends Waiting> {
  /**
   * Takes an item in.
   *
   * @throws a `QueueFull` when too many wait, a `DispatcherClosed` once it is closed.
   */
  add(item: Item): void;
  /** The same, but says whether there was room. */
  offer(item: Item): boolean;
  /** The same, but waits for room. */
  addWhenRoom(item: Item): Promise<void>;
  /** Takes nothing in any more, and resolves when all is done. */
  close(): Promise<void>;
}

/** How a queue works. */
export interface QueueOptions<Item> {
  readonly maxQueue: number;
  readonly maxBatch: number;
  /** Works through a batch; never rejects. */
  run(batch: readonly Item[]): Promise<void>;
}

/**
 * A queue that works through what shares keys together, and through what does not side by side. What comes while a batch is
 * under way waits and goes together in the next.
 */
export function createQueue<Item extends Waiting>({ maxQueue, maxBatch, run }: QueueOptions<Item>): Queue<Item> {
  const waiting = new Set<Item>();
  const busy = new Set<string>();
  const watchers: (() => void)[] = [];
  let running = 0;
  let closed = false;
  let planned = false;

  const start = (batch: readonly Item[]): void => {
    const keys = new Set(batch.flatMap((item) => [...item.keys]));
    for (const item of batch) waiting.delete(item);
    for (const key of keys) busy.add(key);
    running += batch.length;
    void run(batch).then(() => {
      for (const key of keys) busy.delete(key);
      running -= batch.length;
      plan();
      for (const watcher of watchers.splice(0)) watcher();
    });
  };
  const startAll = (): void => {
    planned = false;
    for (let batch = takeBatch(waiting, busy, maxBatch); batch.length > 0; ) {
      start(batch);
      batch = takeBatch(waiting, busy, maxBatch);
    }
  };
  // Once for all that comes in the same turn of the event loop's microtasks.
  const plan = (): void => {
    if (planned || waiting.size === 0) return;
    planned = true;
    void Promise.resolve().then(startAll);
  };
  const until = async (reached: () => boolean): Promise<void> => {
    while (!reached()) await new Promise<void>((resolve) => watchers.push(resolve));
  };
  const isFull = () => waiting.size + running >= maxQueue;

  const offer = (item: Item): boolean => {
    if (closed) throw dispatcherClosed();
    if (isFull()) return false;
    waiting.add(item);
    // Whoever meets those at work waits for them in any case.
    if (!meets(item.keys, busy)) plan();
    return true;
  };

  return {
    add: (item) => {
      if (!offer(item)) throw queueFull(maxQueue);
    },
    offer,
    addWhenRoom: (item) => until(() => offer(item)),
    close: () => {
      closed = true;
      return until(() => waiting.size + running === 0);
    },
  };
}

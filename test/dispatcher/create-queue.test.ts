import { describe, expect, test } from "vitest";
import { createQueue } from "../../src/dispatcher/create-queue.js";
import { takeBatch, type Waiting } from "../../src/dispatcher/take-batch.js";
import { settle } from "./failing-store.js";

interface Item extends Waiting {
  readonly name: string;
}

const item = (name: string, ...keys: string[]): Item => ({ name, keys: new Set(keys) });
const names = (items: readonly Item[]) => items.map(({ name }) => name).join(" ");
const taken = (items: readonly Item[], busy: readonly string[] = [], most = 10) =>
  names(takeBatch(items, new Set(busy), most));

describe("takeBatch", () => {
  test("takes the first and everybody behind who shares a key with somebody taken", () => {
    expect(taken([item("a", "x"), item("b", "y"), item("c", "x", "z"), item("d", "z")])).toBe("a c d");
  });

  test("takes nobody whose key is busy, and begins with the first whose are not", () => {
    expect(taken([item("a", "x"), item("b", "y"), item("c", "y", "x")], ["x"])).toBe("b");
    expect(taken([item("a", "x")], ["x"])).toBe("");
  });

  test("lets nobody overtake one who waits for the same key", () => {
    expect(taken([item("a", "busy", "x"), item("b", "y"), item("c", "x", "y")], ["busy"])).toBe("b");
    expect(taken([item("a", "x"), item("b", "y"), item("c", "y", "x")])).toBe("a");
  });

  test("takes no more than it may, and those without keys one by one", () => {
    expect(taken([item("a", "x"), item("b", "x"), item("c", "x")], [], 2)).toBe("a b");
    expect(taken([item("a"), item("b")])).toBe("a");
    expect(taken([])).toBe("");
  });
});

/** A queue whose batches end when they are told to. */
function steppedQueue(options: { maxQueue?: number; maxBatch?: number } = {}) {
  const batches: { readonly batch: string; end(): void }[] = [];
  const queue = createQueue<Item>({
    ...{ maxQueue: 10, maxBatch: 10, ...options },
    run: (batch) => new Promise((resolve) => batches.push({ batch: names(batch), end: resolve })),
  });
  return { queue, batches, started: () => batches.map(({ batch }) => batch) };
}

describe("createQueue", () => {
  test("works through what shares keys together, and through the rest side by side", async () => {
    const { queue, started } = steppedQueue();
    for (const each of [item("a", "x"), item("b", "y"), item("c", "x")]) queue.add(each);
    await settle();
    expect(started()).toEqual(["a c", "b"]);
  });

  test("what comes while its keys are at work waits, and goes together next", async () => {
    const { queue, started, batches } = steppedQueue();
    queue.add(item("a", "x"));
    await settle();
    for (const each of [item("b", "x"), item("c", "y"), item("d", "x")]) queue.add(each);
    await settle();
    expect(started()).toEqual(["a", "c"]);
    batches[0]?.end();
    await settle();
    expect(started()).toEqual(["a", "c", "b d"]);
  });

  test("no more go together than may, in the order in which they came", async () => {
    const { queue, started, batches } = steppedQueue({ maxBatch: 2 });
    for (const name of ["a", "b", "c"]) queue.add(item(name, "x"));
    await settle();
    batches[0]?.end();
    await settle();
    expect(started()).toEqual(["a b", "c"]);
  });

  test("refuses what is too much, counting those at work", async () => {
    const { queue, batches } = steppedQueue({ maxQueue: 2 });
    queue.add(item("a", "x"));
    await settle();
    queue.add(item("b", "x"));
    expect(() => queue.add(item("c", "y"))).toThrow(expect.objectContaining({ name: "QueueFull" }));
    expect(queue.offer(item("c", "y"))).toBe(false);
    batches[0]?.end();
    await settle();
    expect(queue.offer(item("c", "y"))).toBe(true);
  });

  test("lets whoever waits for room in as soon as there is some, and refuses them once it is closed", async () => {
    const { queue, started, batches } = steppedQueue({ maxQueue: 1 });
    queue.add(item("a", "x"));
    const waiting = queue.addWhenRoom(item("b", "x"));
    const late = queue.addWhenRoom(item("c", "x"));
    await settle();
    batches[0]?.end();
    await waiting;
    await settle();
    expect(started()).toEqual(["a", "b"]);
    const closed = queue.close();
    batches[1]?.end();
    await expect(late).rejects.toMatchObject({ name: "DispatcherClosed" });
    await closed;
    expect(() => queue.offer(item("d"))).toThrow(expect.objectContaining({ name: "DispatcherClosed" }));
  });

  test("is closed when all that it took in is done", async () => {
    const { queue, batches } = steppedQueue({ maxBatch: 1 });
    for (const name of ["a", "b"]) queue.add(item(name, "x"));
    let done = false;
    const closed = queue.close().then(() => {
      done = true;
    });
    await settle();
    batches[0]?.end();
    await settle();
    expect(done).toBe(false);
    batches[1]?.end();
    await closed;
    await queue.close();
  });
});

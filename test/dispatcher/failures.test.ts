import { outcomeUnknown, storeUnavailable } from "lead-router/dispatcher";
import { memoryStore } from "lead-router/store/memory";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writePoolEntry } from "../../src/state/entry-body.js";
import { type Fault, failingStore, gatedStore, settle, withoutLock } from "./failing-store.js";
import { NINE, openOffice, rejected, routerOf, settledTaker, takerOf } from "./fixtures.js";

const CONFLICT = { outcome: "conflict" as const, entries: new Map(), records: new Map() };
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeEach(() => {
  unhandled.length = 0;
  process.on("unhandledRejection", note);
});

afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

/** A store whose first commits meet a conflict that is none. */
function racing(conflicts: number, faultAt: (call: string, count: number) => Fault = () => null) {
  const store = failingStore(faultAt);
  let left = conflicts;
  return {
    ...store,
    commit: async (request: Parameters<typeof store.commit>[0]) => {
      if (left-- > 0) return CONFLICT;
      return store.commit(request);
    },
  };
}

describe("a store that fails in the middle of races", () => {
  test("on loading for a lock: whoever waits is told, and the dispatcher goes on", async () => {
    let down = true;
    const store = racing(4, (call) =>
      call === "exclusive" && down ? { when: "before", error: storeUnavailable("x") } : null,
    );
    const { dispatcher } = openOffice({ store });
    await expect(dispatcher.assign({ id: "L-1" })).rejects.toMatchObject({ name: "StoreUnavailable" });
    down = false;
    expect(takerOf(await dispatcher.assign({ id: "L-2" }))).toBe("ana");
    await dispatcher.close();
  });

  test("and a jitter that fails: whoever waits is told", async () => {
    const jitter = () => Promise.reject(new Error("no more timers"));
    const { dispatcher } = openOffice({ store: withoutLock(racing(4)), jitter });
    await expect(dispatcher.assign({ id: "L-1" })).rejects.toThrow("no more timers");
    await dispatcher.close();
  });

  test("and an error that cannot be written as a text: whoever waits is told", async () => {
    const error: unknown = Object.create(null);
    const store = failingStore((call) => (call === "commit" || call === "load" ? { when: "before", error } : null));
    const { dispatcher } = openOffice({ store });
    await expect(dispatcher.assign({ id: "L-1" })).rejects.toBe(error);
    await dispatcher.close();
  });
});

describe("assignMany", () => {
  test("leaves no rejection unhandled while it waits for room", async () => {
    const store = failingStore(async (call) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return call === "load" ? { when: "before", error: storeUnavailable("down") } : null;
    });
    const { dispatcher } = openOffice({ store, maxQueue: 1 });
    const settled = await dispatcher.assignMany(["L-1", "L-2", "L-3"].map((id) => ({ id })));
    expect(settled.map(settledTaker)).toEqual(["StoreUnavailable", "StoreUnavailable", "StoreUnavailable"]);
  });

  test("reads no further than there is room", async () => {
    const gate = gatedStore(memoryStore());
    const { dispatcher } = openOffice({ store: gate, maxQueue: 2 });
    let read = 0;
    function* leads() {
      for (; read < 6; read += 1) yield { id: `L-${read}` };
    }
    gate.close();
    const settled = dispatcher.assignMany(leads());
    await settle();
    expect(read).toBe(2);
    gate.open();
    expect((await settled).map(settledTaker)).toEqual(["ana", "ben", "ana", "ben", "ana", "ben"]);
  });

  test("answers for the leads that came before the list broke", async () => {
    const { dispatcher, store } = openOffice();
    function* leads() {
      yield { id: "L-1" };
      throw new Error("the file ended");
    }
    await expect(dispatcher.assignMany(leads())).rejects.toThrow("the file ended");
    await dispatcher.close();
    expect((await store.load({ tenant: "acme", entries: ["pool/all"], records: [] })).entries.size).toBe(1);
  });
});

describe("what a dispatcher remembers of the store", () => {
  test("an entry that was broken and is mended is read anew, however calm it was", async () => {
    const store = memoryStore();
    const { dispatcher } = openOffice({ store });
    for (const id of ["L-1", "L-2", "L-3"]) await dispatcher.assign({ id });
    const write = (body: string, revision: number) =>
      store.commit({
        ...{ tenant: "acme", records: new Map() },
        ...{ read: new Map([["pool/other", revision]]), write: new Map([["pool/other", body]]) },
      });
    await write("{}", 0);
    await expect(dispatcher.assign({ id: "O-1", for: "other" })).rejects.toMatchObject({ name: "StateError" });
    for (const id of ["L-4", "L-5"]) await dispatcher.assign({ id });
    const empty = routerOf().initial.pools.other;
    if (empty === undefined) throw new Error("the pool is gone");
    await write(writePoolEntry("pool/other", empty), 1);
    expect(takerOf(await dispatcher.assign({ id: "O-1", for: "other" }))).toBe("cleo");
  });

  test("after a doubtful commit nothing is taken for written that somebody else may have written", async () => {
    const inner = memoryStore();
    let doubt = false;
    const store = failingStore(
      (call) => (call === "commit" && doubt ? { when: "before", error: outcomeUnknown("cut") } : null),
      inner,
    );
    const gate = gatedStore(inner);
    const [ours, theirs] = [openOffice({ store }), openOffice({ store: gate })];
    for (const id of ["L-1", "L-2"]) await ours.dispatcher.assign({ id });
    for (const id of ["T-1", "T-2"]) await theirs.dispatcher.assign({ id, for: "queue" });
    gate.close();
    // There the lead and an event of its pool are committed together; here the lead alone, and the connection breaks.
    const first = theirs.dispatcher.assign({ id: "L-3" });
    await settle();
    const theirBatch = [
      theirs.dispatcher.assign({ id: "L-4" }),
      theirs.dispatcher.apply({ type: "owed", id: "e-1", rotation: "all", rep: "ben", at: NINE }),
    ];
    await settle();
    gate.open();
    await first;
    await ours.dispatcher.preview({ id: "L-4" });
    await Promise.all(theirBatch);
    doubt = true;
    await ours.dispatcher.assign({ id: "L-4" });
    doubt = false;
    expect(takerOf(await ours.dispatcher.assign({ id: "L-5" }))).toBe("ben");
  });
});

describe("a lead and its event in one batch", () => {
  test("the event needs entries that the lead did not: they are loaded, not taken for empty", async () => {
    const reps = [{ id: "ana" }, { id: "ben" }, { id: "cleo", open: 3 }, { id: "nora" }];
    const gate = gatedStore(memoryStore());
    const { dispatcher } = openOffice({ router: routerOf({ schema: 1, reps }), store: gate });
    gate.close();
    const lead = { id: "L-1", for: "elsewhere-then" };
    const first = dispatcher.assign({ id: "B-1" });
    await settle();
    const later = [dispatcher.assign(lead), dispatcher.apply(rejected("L-1"), { lead })] as const;
    await settle();
    gate.open();
    await first;
    const [assigned, followed] = await Promise.all(later);
    expect(takerOf(assigned)).toBe("ben");
    expect(followed.decision && takerOf({ decision: followed.decision })).toBe("ben");
  });
});

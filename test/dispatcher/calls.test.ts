import { describe, expect, test } from "vitest";
import { memoryStore } from "../../src/store/memory-store.js";
import type { RotationStore } from "../../src/store/rotation-store.js";
import { closed, HOUR, NINE, nameOf, openOffice, rejected, takerOf } from "./fixtures.js";

/** What a host without types passes. */
const untyped = (value: unknown) => value as never;
const pathsOf = (error: unknown): unknown =>
  error instanceof Error && "issues" in error && Array.isArray(error.issues)
    ? error.issues.map(({ path }: { path: string }) => path)
    : error;

/** A store that is slow to answer, and says when it was last asked. */
function slowStore(): { readonly store: RotationStore; readonly asked: string[] } {
  const inner = memoryStore();
  const asked: string[] = [];
  const slow = async <T>(name: string, ask: () => Promise<T>): Promise<T> => {
    asked.push(name);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return ask();
  };
  const store: RotationStore = {
    load: (request) => slow("load", () => inner.load(request)),
    commit: (request) => slow("commit", () => inner.commit(request)),
    due: (request) => slow("due", () => inner.due(request)),
    erase: (request) => slow("erase", () => inner.erase(request)),
    purge: (request) => slow("purge", () => inner.purge(request)),
  };
  return { store, asked };
}

describe("a clock that gives no whole milliseconds", () => {
  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    NINE + 0.5,
    0,
    "2026-11-23T09:00:00Z",
    5n,
    undefined,
    new Date(NINE),
  ])("is refused by every call, and nothing is written: %s", async (now) => {
    const { dispatcher, store } = openOffice({ clock: () => untyped(now) });
    const calls = [
      () => dispatcher.assign({ id: "L-1" }),
      () => dispatcher.assign({ id: "L-1" }, { at: NINE }),
      () => dispatcher.assignMany([{ id: "L-1" }]),
      () => dispatcher.preview({ id: "L-1" }),
      () => dispatcher.apply(closed("L-1"), { at: NINE }),
      () => dispatcher.release(),
      () => dispatcher.forget(["L-1"]),
    ];
    for (const call of calls) expect(await call().catch(pathsOf)).toEqual(["clock()"]);
    const { dispatcher: other } = openOffice({ store });
    expect((await other.assign({ id: "L-1" })).replayed).toBe(false);
  });
});

describe("what a host without types gets wrong", () => {
  test("options of a call that nothing reads are refused, and the call does nothing", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assign({ id: "L-1" });
    const paths = (call: Promise<unknown>) => call.catch(pathsOf);
    expect(await paths(dispatcher.assign({ id: "L-2" }, untyped(5)))).toEqual(["options"]);
    expect(await paths(dispatcher.assign({ id: "L-2" }, untyped({ when: NINE })))).toEqual(["options.when"]);
    expect(await paths(dispatcher.assignMany([{ id: "L-2" }], untyped([])))).toEqual(["options"]);
    expect(await paths(dispatcher.preview({ id: "L-2" }, untyped({ lead: {} })))).toEqual(["options.lead"]);
    expect(await paths(dispatcher.release(untyped(NINE)))).toEqual(["options"]);
    expect(await paths(dispatcher.apply(rejected("L-1"), untyped({ id: "L-1" })))).toEqual(["options.id"]);
    expect((await dispatcher.assign({ id: "L-1" })).replayed).toBe(true);
    expect((await dispatcher.assign({ id: "L-2" })).replayed).toBe(false);
  });

  test("what is no list of ids is not forgotten in silence", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assign({ id: "L" });
    const paths = (call: Promise<unknown>) => call.catch(pathsOf);
    expect(await paths(dispatcher.forget(untyped("L")))).toEqual(["leads"]);
    expect(await paths(dispatcher.forget(untyped(null)))).toEqual(["leads"]);
    expect(await paths(dispatcher.forget(untyped(["L", 12, ""])))).toEqual(["leads[1]", "leads[2]"]);
    expect((await dispatcher.assign({ id: "L" })).decision.reason).toBe("matched");
  });

  test("what is no router is refused, and the one before goes on", async () => {
    const { dispatcher } = openOffice();
    expect(() => dispatcher.useRouter(untyped(undefined))).toThrow("createRouter");
    expect(() => dispatcher.useRouter(untyped({ schema: 1, rules: [] }))).toThrow("createRouter");
    expect(takerOf(await dispatcher.assign({ id: "L-1" }))).toBe("ana");
  });
});

test("an observer that fails later costs nobody anything: no rejection is left unhandled", async () => {
  const unhandled: unknown[] = [];
  const listen = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", listen);
  const { dispatcher } = openOffice({ observe: () => Promise.reject(new Error("no collector")) });
  expect(takerOf(await dispatcher.assign({ id: "L-1" }))).toBe("ana");
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off("unhandledRejection", listen);
  expect(unhandled).toEqual([]);
});

describe("closing", () => {
  test("waits for every call that was made before, and the store is not asked afterwards", async () => {
    const { store, asked } = slowStore();
    const { dispatcher, time } = openOffice({ store });
    await dispatcher.assign({ id: "L-1" });
    await dispatcher.assign({ id: "L-n", for: "night" });
    time.now = NINE + 12 * HOUR;
    const ends: string[] = [];
    const calls = [
      dispatcher.apply(rejected("L-1"), { lead: { id: "L-1" } }).then(({ reason }) => ends.push(reason)),
      dispatcher.forget(["L-n"]).then(() => ends.push("forgotten")),
      dispatcher.preview({ id: "L-2" }).then(() => ends.push("preview")),
      dispatcher.release().then(() => ends.push("release")),
      dispatcher.assign({ id: "L-3" }).then(() => ends.push("assigned")),
    ];
    await dispatcher.close();
    expect([...ends].sort()).toEqual(["assigned", "followed", "forgotten", "preview", "release"]);
    const before = asked.length;
    await Promise.all(calls);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked.length).toBe(before);
  });

  test("takes in nothing more, whatever it is", async () => {
    const { store, asked } = slowStore();
    const { dispatcher } = openOffice({ store });
    const done = dispatcher.close();
    const calls = [
      dispatcher.assign({ id: "L-1" }),
      dispatcher.assign({ id: "" }),
      dispatcher.assignMany([]),
      dispatcher.apply(closed("L-1")),
      dispatcher.preview({ id: "L-1" }),
      dispatcher.release(),
      dispatcher.forget(["L-1"]),
    ];
    expect(await Promise.all(calls.map((call) => call.catch(nameOf)))).toEqual(calls.map(() => "DispatcherClosed"));
    await done;
    await dispatcher.close();
    expect(asked).toEqual([]);
  });
});

import { memoryStore } from "lead-router/store/memory";
import { describe, expect, test } from "vitest";
import type { RotationStore } from "../../src/store/rotation-store.js";
import { failingStore, gatedStore, settle, withoutLock } from "./failing-store.js";
import { closed, NINE, nameOf, openOffice, settledTaker, takerOf } from "./fixtures.js";

/** A store in which somebody else always writes first: `lost` times, then nobody does. */
function contested(lost: number, inner: RotationStore = memoryStore()) {
  const store = failingStore(() => null, inner);
  const sizes: number[] = [];
  const contestedStore: RotationStore = {
    ...store,
    commit: async (request) => {
      sizes.push(request.records.size);
      if (sizes.length > lost) return store.commit(request);
      const loaded = await store.load({
        ...request,
        entries: [...request.read.keys()],
        records: [...request.records.keys()],
      });
      return { outcome: "conflict", ...loaded };
    },
  };
  return { store: contestedStore, calls: store.calls, sizes };
}

describe("who loses races", () => {
  test("decides again at once, and is told of no conflict but by the observer", async () => {
    const { store, calls } = contested(2);
    const { dispatcher, notes } = openOffice({ store });
    expect(takerOf(await dispatcher.assign({ id: "L-1" }))).toBe("ana");
    expect(calls).not.toContain("exclusive");
    expect(notes.filter(({ name }) => name === "lead_router.conflict").map(({ attributes }) => attributes)).toEqual([
      { "lead_router.tenant": "acme", "lead_router.batch.size": 1, "lead_router.conflicts": 1 },
      { "lead_router.tenant": "acme", "lead_router.batch.size": 1, "lead_router.conflicts": 2 },
    ]);
  });

  test("decides on what the others left: the conflict says it, and nothing is loaded again", async () => {
    const inner = memoryStore();
    const store = failingStore(() => null, inner);
    const [ours, theirs] = [openOffice({ store }), openOffice({ store: inner })];
    for (const id of ["L-1", "L-2"]) await ours.dispatcher.assign({ id });
    await theirs.dispatcher.assign({ id: "L-3" });
    store.calls.length = 0;
    expect(takerOf(await ours.dispatcher.assign({ id: "L-4" }))).toBe("ben");
    expect(store.calls).toEqual(["commit", "commit"]);
  });

  test("has read what it does not write, too: a rep who was full and is not any more gets the turn that is theirs", async () => {
    const inner = memoryStore();
    const [ours, theirs] = [openOffice({ store: inner }), openOffice({ store: inner })];
    for (const [index, to] of ["cleo", "cleo", "cleo"].entries()) {
      await ours.dispatcher.apply({
        type: "manually-assigned",
        id: `e-${index}`,
        lead: `C-${index}`,
        rep: to,
        at: NINE,
      });
    }
    for (const id of ["Q-1", "Q-2"]) await ours.dispatcher.assign({ id, for: "queue" });
    await ours.dispatcher.preview({ id: "O-1", for: "other" });
    await theirs.dispatcher.apply(closed("C-0"));
    expect(takerOf(await ours.dispatcher.assign({ id: "O-1", for: "other" }))).toBe("cleo");
  });

  test("asks for a lock after three, where the store has one", async () => {
    const { store, calls, sizes } = contested(100);
    const { dispatcher } = openOffice({ store });
    expect(takerOf(await dispatcher.assign({ id: "L-1" }))).toBe("ana");
    expect([sizes.length, calls.filter((call) => call === "exclusive").length]).toEqual([3, 1]);
    expect(takerOf(await dispatcher.assign({ id: "L-1" }))).toBe("ana");
  });

  test("halves the batch and waits longer each time, where it has none", async () => {
    const { store, sizes } = contested(6);
    const gate = gatedStore(withoutLock(store));
    const retries: number[] = [];
    const { dispatcher } = openOffice({ store: gate, jitter: async (retry) => retries.push(retry) });
    gate.close();
    const answers = ["L-0", "L-1", "L-2", "L-3", "L-4"].map((id) => dispatcher.assign({ id }));
    await settle();
    gate.open();
    expect(await Promise.all(answers.map(async (answer) => takerOf(await answer)))).toEqual([
      "ana",
      "ben",
      "ana",
      "ben",
      "ana",
    ]);
    expect(sizes.slice(0, 4)).toEqual([5, 5, 5, 3]);
    expect(retries.slice(0, 3)).toEqual([1, 2, 3]);
  });

  test("gives up after forty, and nothing was written", async () => {
    const truth = memoryStore();
    const { store, sizes } = contested(1_000, truth);
    const retries: number[] = [];
    const { dispatcher, notes } = openOffice({
      store: withoutLock(store),
      jitter: async (retry) => retries.push(retry),
    });
    const error = await dispatcher.assign({ id: "L-1" }).catch(nameOf);
    expect([error, sizes.length]).toEqual(["Contention", 41]);
    expect(retries).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
    expect((await truth.load({ tenant: "acme", entries: ["pool/all", "rep/ana"], records: [] })).entries.size).toBe(0);
    expect(notes.at(-1)).toEqual({
      name: "lead_router.store_error",
      attributes: {
        ...{ "lead_router.tenant": "acme", "lead_router.batch.size": 1, "error.type": "Contention" },
        "exception.message": expect.stringContaining("others wrote first"),
      },
    });
  });

  test("each lead of a batch that gives up is told, and the dispatcher goes on", async () => {
    const { store } = contested(200);
    const { dispatcher } = openOffice({ store: withoutLock(store) });
    const settled = await dispatcher.assignMany(["L-1", "L-2", "L-3"].map((id) => ({ id })));
    expect(settled.map(settledTaker)).toContain("Contention");
    await dispatcher.close();
  });
});

test("two tenants in one store know nothing of each other", async () => {
  const store = memoryStore();
  const [one, two] = [openOffice({ store, tenant: "one" }), openOffice({ store, tenant: "two" })];
  expect(takerOf(await one.dispatcher.assign({ id: "L-1" }))).toBe("ana");
  const theirs = await two.dispatcher.assign({ id: "L-1" });
  expect([takerOf(theirs), theirs.replayed]).toEqual(["ana", false]);
  await two.dispatcher.forget(["L-1"]);
  expect((await one.dispatcher.assign({ id: "L-1" })).decision.reason).toBe("matched");
});

import { memoryStore } from "lead-router/store/memory";
import { describe, expect, test } from "vitest";
import { leadRecordId } from "../../src/dispatcher/record-id.js";
import { failingStore, gatedStore, settle } from "./failing-store.js";
import { closed, NINE, nameOf, openOffice, ROSTER, RULESET, routerOf, settledTaker, takerOf } from "./fixtures.js";

const NEWER = '{"content":{},"kind":"lead","version":99}';

async function put(store: ReturnType<typeof memoryStore>, id: string, body: string, dueAt: number | null = null) {
  const { records } = await store.load({ tenant: "acme", entries: [], records: [id] });
  const expected = records.get(id)?.revision ?? 0;
  const write = { expected, body, dueAt, keepUntil: null };
  await store.commit({ tenant: "acme", read: new Map(), write: new Map(), records: new Map([[id, write]]) });
}

async function recordOf(store: ReturnType<typeof memoryStore>, lead: string): Promise<string> {
  const id = leadRecordId(lead);
  return (await store.load({ tenant: "acme", entries: [], records: [id] })).records.get(id)?.body ?? "";
}

describe("a record that cannot be read", () => {
  test.each([
    ["truncated", (body: string) => body.slice(0, -2), "StateError"],
    ["of another kind", () => '{"content":{},"kind":"event","version":1}', "StateError"],
    ["of no content", () => '{"content":null,"kind":"lead","version":1}', "StateError"],
    ["newer", () => NEWER, "StateVersionError"],
    ["another lead's", (_: string, other: string) => other, "StateError"],
  ])("%s fails its lead and its event, and no other", async (_, spoil, error) => {
    const store = memoryStore();
    const { dispatcher } = openOffice({ store });
    for (const id of ["L-1", "L-2"]) await dispatcher.assign({ id });
    const spoilt = spoil(await recordOf(store, "L-1"), await recordOf(store, "L-2"));
    await put(store, leadRecordId("L-1"), spoilt);
    const settled = await dispatcher.assignMany(["L-1", "L-2", "L-3"].map((id) => ({ id })));
    expect(settled.map(settledTaker)).toEqual([error, "ben", "ana"]);
    expect(await dispatcher.apply(closed("L-1")).catch(nameOf)).toBe(error);
    expect(await dispatcher.forget(["L-1"]).catch(nameOf)).toBe(error);
    expect(await recordOf(store, "L-1")).toBe(spoilt);
  });

  test("does not hold up the waiting leads beside it", async () => {
    const store = memoryStore();
    const { dispatcher, time, notes } = openOffice({ store });
    for (const id of ["L-1", "L-2", "L-3"]) await dispatcher.assign({ id, for: "night" });
    time.now = NINE + 12 * 3_600_000;
    await put(store, leadRecordId("L-1"), NEWER, NINE);
    await put(store, leadRecordId("L-2"), await recordOf(store, "L-3"), NINE);
    expect((await dispatcher.release()).map(settledTaker)).toEqual(["nora"]);
    expect(notes.filter(({ name }) => name === "lead_router.store_error").length).toBe(2);
  });

  test("an event's: it is not followed again", async () => {
    const store = memoryStore();
    const { dispatcher } = openOffice({ store });
    await dispatcher.assign({ id: "L-1" });
    await put(store, "event/e-1", "{}");
    expect(await dispatcher.apply(closed("L-1", "e-1")).catch(nameOf)).toBe("StateError");
  });
});

describe("an entry that cannot be read", () => {
  test.each([
    ["no JSON", "nonsense", "StateError"],
    ["newer", '{"content":{},"kind":"pool","version":2}', "StateVersionError"],
    ["a rep's", '{"content":{"open":0},"kind":"rep","version":1}', "StateError"],
  ])(
    "%s fails the leads that need it, in one batch with others, and is never an empty start",
    async (_, body, error) => {
      const store = memoryStore();
      const broken = new Map([["pool/other", body]]);
      await store.commit({ tenant: "acme", read: new Map([["pool/other", 0]]), write: broken, records: new Map() });
      const gate = gatedStore(store);
      const { dispatcher } = openOffice({ store: gate });
      gate.close();
      const first = dispatcher.assign({ id: "L-0" });
      await settle();
      const rest = dispatcher.assignMany([{ id: "O-1", for: "other" }, { id: "L-1" }, { id: "O-2", for: "other" }]);
      await settle();
      gate.open();
      await first;
      expect((await rest).map(settledTaker)).toEqual([error, "ben", error]);
      expect(await dispatcher.preview({ id: "O-3", for: "other" }).catch(nameOf)).toBe(error);
      const { entries } = await store.load({ tenant: "acme", entries: ["pool/other"], records: [] });
      expect(entries.get("pool/other")).toEqual({ revision: 1, body });
    },
  );
});

describe("a lead whose routing throws", () => {
  test("fails alone", async () => {
    const router = routerOf();
    const route: typeof router.route = (lead, options) => {
      if ("bad" in lead) throw new Error("cannot be routed");
      return router.route(lead, options);
    };
    const { dispatcher } = openOffice({ router: { ...router, route } });
    const settled = await dispatcher.assignMany([{ id: "L-1" }, { id: "L-2", bad: true }, { id: "L-3" }]);
    expect(settled.map(settledTaker)).toEqual(["ana", "Error", "ben"]);
    const mended = await dispatcher.assign({ id: "L-2" });
    expect([takerOf(mended), mended.replayed]).toEqual(["ana", false]);
  });

  test("a lead that becomes another while it waits fails, and the other keeps its decision", async () => {
    const gate = gatedStore(memoryStore());
    const { dispatcher } = openOffice({ store: gate });
    await dispatcher.assign({ id: "L-9" });
    gate.close();
    const first = dispatcher.assign({ id: "L-0" });
    await settle();
    const lead = { id: "L-1" };
    const second = dispatcher.assign(lead).catch(nameOf);
    lead.id = "L-9";
    gate.open();
    await first;
    expect(await second).toBe("OptionsError");
    expect(takerOf(await dispatcher.assign({ id: "L-9" }))).toBe("ana");
    expect((await dispatcher.assign({ id: "L-1" })).replayed).toBe(false);
  });
});

test("a restarted store forgets nothing that was answered: every answer was committed", async () => {
  const store = failingStore(() => null);
  const { dispatcher } = openOffice({ store, router: routerOf(ROSTER, RULESET) });
  const answers = await dispatcher.assignMany(["L-1", "L-2"].map((id) => ({ id })));
  const again = await openOffice({ store }).dispatcher.assignMany(["L-1", "L-2"].map((id) => ({ id })));
  expect(again.map(settledTaker)).toEqual(answers.map(settledTaker));
});

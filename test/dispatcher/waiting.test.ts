import { applyChanges, historyOf } from "lead-router";
import { memoryStore } from "lead-router/store/memory";
import { describe, expect, test } from "vitest";
import { leadRecordId } from "../../src/dispatcher/record-id.js";
import { failingStore, gatedStore, settle } from "./failing-store.js";
import {
  closed,
  HOUR,
  NINE,
  openOffice,
  ROSTER,
  RULESET,
  rejected,
  routerOf,
  settledTaker,
  takerOf,
} from "./fixtures.js";

const night = (id: string, score = 0) => ({ id, for: "night", score });
/** Nora works all day: who waited for her need not. */
const AWAKE = routerOf({ ...ROSTER, reps: ROSTER.reps.map((rep) => (rep.id === "nora" ? { id: "nora" } : rep)) });
const WITHOUT_BEN = routerOf().withRoster({ ...ROSTER, reps: ROSTER.reps.filter(({ id }) => id !== "ben") });

describe("release", () => {
  test("decides in the order of the backlog, as `routeBacklog` does", async () => {
    const office = openOffice();
    const scores = [10, 90, 50, 90, 20];
    const leads = scores.map((score, index) => night(`L-${index}`, score));
    const waiting = leads.map((lead) => {
      const decision = office.router.route(lead, { state: office.router.initial, at: NINE });
      return { lead, history: historyOf(office.router.record(lead, decision)) };
    });
    await office.dispatcher.assignMany(leads);
    office.time.now = NINE + 12 * HOUR;
    const released = await office.dispatcher.release();
    const expected = office.router.routeBacklog(waiting, { state: office.router.initial, at: office.time.now });
    const outcomes = released.map((each) => (each.status === "fulfilled" ? each.value.decision : each.reason));
    expect(outcomes.map(({ leadId, assignments, reason }) => [leadId, assignments, reason])).toEqual(
      expected.map(({ decision }) => [decision.leadId, decision.assignments, decision.reason]),
    );
    expect(outcomes.map(({ leadId }) => leadId)).toEqual(["L-1", "L-3", "L-2", "L-4", "L-0"]);
  });

  test("by two hosts at once decides each lead once", async () => {
    const store = memoryStore();
    const hosts = [openOffice({ store }), openOffice({ store })];
    await hosts[0]?.dispatcher.assignMany(["L-1", "L-2", "L-3", "L-4"].map((id) => night(id)));
    for (const { time } of hosts) time.now = NINE + 12 * HOUR;
    const released = await Promise.all(hosts.map(({ dispatcher }) => dispatcher.release()));
    const fresh = released.flat().filter((each) => each.status === "fulfilled" && !each.value.replayed);
    expect(fresh.length).toBe(4);
    const { entries } = await store.load({ tenant: "acme", entries: ["rep/nora"], records: [] });
    expect(entries.get("rep/nora")?.body).toContain('"open":3');
  });

  test("sees more than a page of waiting leads", async () => {
    const { dispatcher, time } = openOffice({ maxQueue: 100_000 });
    await dispatcher.assignMany(Array.from({ length: 1_100 }, (_, index) => night(`L-${index}`)));
    time.now = NINE + 12 * HOUR;
    expect((await dispatcher.release()).length).toBe(1_100);
  });

  test("removes records that are kept no longer: closed and followed ones, never open or waiting ones", async () => {
    const { dispatcher, time, store } = openOffice({ keep: { recordsMs: HOUR, eventsMs: HOUR } });
    await dispatcher.assignMany([{ id: "open" }, { id: "closed" }, night("waits"), { id: "back" }]);
    await dispatcher.apply(closed("closed"));
    await dispatcher.apply(rejected("back"));
    time.now = NINE + 2 * HOUR;
    await dispatcher.release();
    const ids = ["open", "closed", "waits", "back"].map(leadRecordId);
    const { records } = await store.load({ tenant: "acme", entries: [], records: [...ids, "event/closed-closed"] });
    expect(ids.map((id) => records.has(id))).toEqual([true, false, true, true]);
    expect(records.has("event/closed-closed")).toBe(false);
    expect((await dispatcher.assign({ id: "closed" })).replayed).toBe(false);
  });
});

describe("useRouter", () => {
  test("decides who waits again at the next release, once", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assignMany(["L-1", "L-2", "L-3", "L-4"].map((id) => night(id)));
    expect(await dispatcher.release()).toEqual([]);
    dispatcher.useRouter(AWAKE);
    expect((await dispatcher.release()).map(settledTaker)).toEqual(["nora", "nora", "nora", "nobody"]);
    expect(await dispatcher.release()).toEqual([]);
  });

  test("a host that starts with another roster releases what waits by an older one, and with the same one nothing", async () => {
    const { dispatcher, store } = openOffice();
    await dispatcher.assign(night("L-1"));
    expect(await openOffice({ store }).dispatcher.release()).toEqual([]);
    const released = await openOffice({ store, router: AWAKE }).dispatcher.release();
    expect(released.map(settledTaker)).toEqual(["nora"]);
  });

  test("while leads are being released: the next release goes by the newest", async () => {
    let swap = () => {};
    const store = failingStore((call) => {
      if (call === "due") swap();
      return null;
    });
    const { dispatcher } = openOffice({ store });
    await dispatcher.assign(night("L-1"));
    expect(await dispatcher.release()).toEqual([]);
    swap = () => dispatcher.useRouter(AWAKE);
    expect(await dispatcher.release()).toEqual([]);
    swap = () => {};
    expect((await dispatcher.release()).map(settledTaker)).toEqual(["nora"]);
  });

  test("a release that failed is made up for by the next", async () => {
    let down = false;
    const store = failingStore((call) =>
      call === "commit" && down ? { when: "before", error: new Error("x") } : null,
    );
    const { dispatcher } = openOffice({
      store: {
        ...store,
        load: (request) => (down && request.entries.length > 0 ? Promise.reject(new Error("x")) : store.load(request)),
      },
    });
    await dispatcher.assign(night("L-1"));
    dispatcher.useRouter(AWAKE);
    down = true;
    expect((await dispatcher.release()).map(({ status }) => status)).toEqual(["rejected"]);
    down = false;
    expect((await dispatcher.release()).map(settledTaker)).toEqual(["nora"]);
  });

  test("between load and commit: the commit stands, and the next lead goes by the new one", async () => {
    const gate = gatedStore(memoryStore());
    const { dispatcher } = openOffice({ store: gate });
    await dispatcher.assign({ id: "L-0" });
    gate.close();
    const inFlight = dispatcher.assign({ id: "L-1" });
    await settle();
    dispatcher.useRouter(WITHOUT_BEN);
    const queued = dispatcher.assign({ id: "L-2" });
    gate.open();
    expect([takerOf(await inFlight), takerOf(await queued)]).toEqual(["ben", "ana"]);
  });

  test("between a conflict and the next try: the lead is decided by the new one", async () => {
    const store = memoryStore();
    const other = openOffice({ store });
    const gate = gatedStore(store);
    const { dispatcher } = openOffice({ store: gate });
    await dispatcher.assign({ id: "L-0" });
    gate.close();
    const inFlight = dispatcher.assign({ id: "L-1" });
    await settle();
    await other.dispatcher.apply({ type: "owed", id: "e-1", rotation: "all", rep: "ben", at: NINE });
    dispatcher.useRouter(WITHOUT_BEN);
    gate.open();
    expect(takerOf(await inFlight)).toBe("ana");
    await dispatcher.close();
  });

  test("two hosts with different routers: each lead is decided once, by either", async () => {
    const store = memoryStore();
    const [one, two] = [openOffice({ store }), openOffice({ store, router: WITHOUT_BEN })];
    const leads = Array.from({ length: 4 }, (_, index) => ({ id: `L-${index}` }));
    const [first, second] = await Promise.all([one.dispatcher.assignMany(leads), two.dispatcher.assignMany(leads)]);
    expect(first.map(settledTaker)).toEqual(second.map(settledTaker));
    const fresh = [...first, ...second].filter((each) => each.status === "fulfilled" && !each.value.replayed);
    expect(fresh.length).toBe(4);
  });

  test("another ruleset reads something else of a lead: that is no mismatch, and what it wanted is there", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assign({ ...night("L-1"), region: "west" });
    const rules = [{ id: "west", when: { is: { region: "west" } }, assign: [{ rep: "ana" }] }];
    dispatcher.useRouter(routerOf(ROSTER, { ...RULESET, rules }));
    const [released] = await dispatcher.release();
    expect(settledTaker(released)).toBe("ana");
    expect(released?.status === "fulfilled" && released.value.mismatch).toBe(null);
  });

  test("who is gone from the roster has their open leads closed all the same", async () => {
    const { dispatcher, store } = openOffice();
    await dispatcher.assignMany([{ id: "L-1" }, { id: "L-2" }]);
    dispatcher.useRouter(WITHOUT_BEN);
    expect((await dispatcher.apply(closed("L-2"))).reason).toBe("followed");
    const { entries } = await store.load({ tenant: "acme", entries: ["rep/ben"], records: [] });
    expect(entries.get("rep/ben")?.body).toContain('"open":0');
  });
});

test("leads one by one, in one batch and in small batches are decided alike", async () => {
  const leads = Array.from({ length: 12 }, (_, index) => ({
    id: `L-${index}`,
    for: index % 3 === 0 ? "other" : "all",
  }));
  const [one, many, few] = [openOffice(), openOffice(), openOffice({ maxBatch: 2 })];
  const single: string[] = [];
  for (const lead of leads) single.push(takerOf(await one.dispatcher.assign(lead)));
  expect((await many.dispatcher.assignMany(leads)).map(settledTaker)).toEqual(single);
  expect((await few.dispatcher.assignMany(leads)).map(settledTaker)).toEqual(single);
  let state = one.router.initial;
  for (const [index, lead] of leads.entries()) {
    const decision = one.router.route(lead, { state, at: NINE });
    state = applyChanges(state, decision.changes);
    expect(takerOf({ decision })).toBe(single[index]);
  }
});

test("leads that need nothing of the state are committed together, too", async () => {
  const store = failingStore(() => null);
  const { dispatcher } = openOffice({ store });
  const leads = Array.from({ length: 1_000 }, (_, index) => ({ id: `L-${index}`, for: "queue" }));
  expect(new Set((await dispatcher.assignMany(leads)).map(settledTaker))).toEqual(new Set(["triage"]));
  expect(store.commits.length).toBe(4);
});

import type { RoutingEvent } from "lead-router";
import { memoryStore } from "lead-router/store/memory";
import { describe, expect, test } from "vitest";
import { capsuleRecordId, leadRecordId } from "../../src/dispatcher/record-id.js";
import { readPoolEntry } from "../../src/state/entry-body.js";
import type { RotationStore } from "../../src/store/rotation-store.js";
import { storeUnavailable } from "../../src/store/store-errors.js";
import { settledCredits } from "../../src/testing/settled-credits.js";
import { failingStore, gatedStore, settle } from "./failing-store.js";
import { closed, HOUR, NINE, nameOf, openOffice, ROSTER, RULESET, rejected, routerOf, takerOf } from "./fixtures.js";

async function textOf(store: RotationStore, key: string): Promise<string | undefined> {
  const isEntry = key.startsWith("pool/") || key.startsWith("rep/");
  const asked = { tenant: "acme", entries: isEntry ? [key] : [], records: isEntry ? [] : [key] };
  const { entries, records } = await store.load(asked);
  return (isEntry ? entries : records).get(key)?.body;
}

const event = (type: string, more: object): RoutingEvent =>
  ({ type, id: `e-${type}`, at: NINE, ...more }) as RoutingEvent;

describe("an event", () => {
  test("is followed once, whoever sends it, and however often at once", async () => {
    const store = memoryStore();
    const [one, two] = [openOffice({ store }), openOffice({ store })];
    await one.dispatcher.assignMany([{ id: "L-1" }, { id: "L-2" }, { id: "L-3" }]);
    const all = await Promise.all([one, two, one, two].map(({ dispatcher }) => dispatcher.apply(closed("L-1"))));
    expect(all.map(({ reason }) => reason)).toEqual(["followed", "followed", "followed", "followed"]);
    expect(all.filter(({ replayed }) => !replayed).length).toBe(1);
    expect(await textOf(store, "rep/ana")).toContain('"open":1');
  });

  test("that says something else under the same id is a mismatch, and changes nothing", async () => {
    const { dispatcher, store } = openOffice();
    await dispatcher.assignMany([{ id: "L-1" }, { id: "L-2" }]);
    await dispatcher.apply(closed("L-1", "e-1"));
    const again = await dispatcher.apply(closed("L-2", "e-1"));
    expect([again.replayed, again.mismatch, again.decision]).toEqual([true, true, null]);
    expect(await textOf(store, "rep/ben")).toContain('"open":1');
  });

  test("about a lead that is not known yet is not remembered, and works once it is", async () => {
    const { dispatcher, store } = openOffice();
    const early = await dispatcher.apply(closed("L-1"));
    expect([early.reason, early.replayed]).toEqual(["not_known", false]);
    expect(await textOf(store, "event/closed-L-1")).toBeUndefined();
    await dispatcher.assign({ id: "L-1" });
    expect((await dispatcher.apply(closed("L-1"))).reason).toBe("followed");
  });

  test("after its lead was forgotten knows it no more", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assign({ id: "L-1" });
    await dispatcher.forget(["L-1"]);
    expect((await dispatcher.apply(closed("L-1"))).reason).toBe("not_known");
    const byHand = event("manually-assigned", { lead: "L-1", rep: "ana" });
    expect((await dispatcher.apply(byHand)).reason).toBe("not_known");
  });

  test("on a lead that waits changes nothing, and the lead waits on", async () => {
    const { dispatcher, time } = openOffice();
    await dispatcher.assign({ id: "L-1", for: "night" });
    const lead = { id: "L-1", for: "night" };
    const followed = await dispatcher.apply(rejected("L-1"), { lead });
    expect([followed.reason, followed.decision]).toEqual(["not_open", null]);
    time.now = NINE + 12 * HOUR;
    expect((await dispatcher.release()).length).toBe(1);
  });

  test("that closes a lead that waits ends its waiting", async () => {
    const { dispatcher, time, store } = openOffice();
    await dispatcher.assign({ id: "L-1", for: "night" });
    expect((await dispatcher.apply(closed("L-1"))).reason).toBe("followed");
    time.now = NINE + 12 * HOUR;
    expect(await dispatcher.release()).toEqual([]);
    expect(await textOf(store, leadRecordId("L-1"))).toContain('"lead":null');
  });

  test("of a missed answer routes the lead again, past who had it", async () => {
    const { dispatcher } = openOffice();
    const lead = { id: "L-1" };
    await dispatcher.assign(lead);
    const followed = await dispatcher.apply(event("sla-missed", { lead: "L-1" }), { lead });
    expect([followed.credit.given, followed.decision && takerOf({ decision: followed.decision })]).toEqual([
      false,
      "ben",
    ]);
    const accepted = await dispatcher.apply(event("accepted", { lead: "L-1", rep: "ben" }));
    expect(accepted.reason).toBe("followed");
    const late = await dispatcher.apply(event("sla-missed", { id: "late", lead: "L-1" }), { lead });
    expect([late.reason, late.decision]).toEqual(["already_accepted", null]);
  });

  test("that opens a closed lead again gives it back to who had it", async () => {
    const { dispatcher, store } = openOffice();
    await dispatcher.assign({ id: "L-1" });
    await dispatcher.apply(closed("L-1"));
    expect(await textOf(store, "rep/ana")).toContain('"open":0');
    expect((await dispatcher.apply(event("reopened", { lead: "L-1" }))).reason).toBe("followed");
    expect(await textOf(store, "rep/ana")).toContain('"open":1');
    expect(takerOf(await dispatcher.assign({ id: "L-1" }))).toBe("ana");
  });

  test("that opens a lead again whose rep has left makes it due", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assign({ id: "L-1" });
    await dispatcher.apply(closed("L-1"));
    dispatcher.useRouter(routerOf().withRoster({ ...ROSTER, reps: ROSTER.reps.filter(({ id }) => id !== "ana") }));
    const followed = await dispatcher.apply(event("reopened", { lead: "L-1" }), { lead: { id: "L-1" } });
    expect(followed.decision && takerOf({ decision: followed.decision })).toBe("ben");
  });

  test("that gives a lead to a rep by hand is what is answered from then on", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assign({ id: "L-1" });
    await dispatcher.apply(event("reassigned", { lead: "L-1", to: "cleo" }));
    const answer = await dispatcher.assign({ id: "L-1" });
    expect([takerOf(answer), answer.replayed, answer.decision.reason, answer.mismatch]).toEqual([
      "cleo",
      true,
      "by_hand",
      null,
    ]);
  });

  test("of a rep who leaves deals out their credit in every partition", async () => {
    const pools = { all: { members: [{ rep: "ana" }, { rep: "ben" }], partitionBy: { var: "region" } } };
    const ruleset = { ...RULESET, pools, rules: [{ id: "all", assign: [{ pool: "all" }] }] };
    const { dispatcher, store, router } = openOffice({ router: routerOf(ROSTER, ruleset) });
    const leads = ["west", "east", "west", "west"].map((region, index) => ({ id: `L-${index}`, region }));
    await dispatcher.assignMany(leads);
    const keys = router.needs(leads[0] ?? {}, { at: NINE }).filter((key) => key.startsWith("pool/"));
    const east = router.needs(leads[1] ?? {}, { at: NINE }).filter((key) => key.startsWith("pool/"));
    expect((await dispatcher.apply(event("rep-left", { rep: "ana" }))).reason).toBe("followed");
    const texts = await Promise.all(
      [...new Set([...keys, ...east])].map(async (key) => [key, await textOf(store, key)] as const),
    );
    const written = texts.filter(([, text]) => text !== undefined);
    expect(written.length).toBe(3);
    for (const [key, text] of written) {
      const pool = readPoolEntry(key, text ?? "");
      const credits = settledCredits({ version: 1, pools: { it: pool }, reps: {} }, "it");
      expect([key, credits.get("ana") ?? 0]).toEqual([key, 0]);
      expect([...credits.values()].reduce((sum, credit) => sum + credit, 0)).toBe(0);
    }
  });

  test("that owes a turn gives it, and one that counts leads sets the count", async () => {
    const { dispatcher, store } = openOffice();
    await dispatcher.apply(event("owed", { rotation: "all", rep: "ben" }));
    expect(takerOf(await dispatcher.assign({ id: "L-1" }))).toBe("ben");
    await dispatcher.apply(event("counted", { rep: "ana", open: 3 }));
    expect(await textOf(store, "rep/ana")).toContain('"open":3');
    expect(takerOf(await dispatcher.assign({ id: "L-2" }))).toBe("ben");
  });

  test("is refused with another lead than its own, and that lead keeps its decision", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assignMany([{ id: "L-1" }, { id: "L-2" }]);
    expect(await dispatcher.apply(rejected("L-1"), { lead: { id: "L-2" } }).catch(nameOf)).toBe("OptionsError");
    expect((await dispatcher.assign({ id: "L-2" })).decision.attempt).toBe(1);
    expect((await dispatcher.apply(rejected("L-1"), { lead: { id: "L-1" } })).replayed).toBe(false);
  });

  test("with a lead that cannot be read leaves it due", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assign({ id: "L-1" });
    const followed = await dispatcher.apply(rejected("L-1"), { lead: {} });
    expect([followed.cause, followed.decision]).toEqual(["rejected-L-1", null]);
    expect(takerOf(await dispatcher.assign({ id: "L-1" }))).toBe("ben");
  });
});

describe("forget", () => {
  test("empties the record and the capsules, and frees the place", async () => {
    const { dispatcher, store } = openOffice({ keep: { capsulesMs: HOUR } });
    const lead = { id: "L-1", secret: "kim@example.com" };
    await dispatcher.assign(lead);
    await dispatcher.apply(rejected("L-1"), { lead });
    const capsules = [1, 2].map((decision) => capsuleRecordId("L-1", decision));
    expect(await Promise.all(capsules.map((id) => textOf(store, id)))).not.toContain(undefined);
    await dispatcher.forget(["L-1"]);
    const left = await Promise.all([leadRecordId("L-1"), ...capsules].map((id) => textOf(store, id)));
    expect(left).toEqual(["", "", ""]);
    expect(await textOf(store, "rep/ben")).toContain('"open":0');
    await dispatcher.forget(["L-1", "never"]);
    expect(await textOf(store, "rep/ben")).toContain('"open":0');
    const answer = await dispatcher.assign(lead);
    expect([answer.decision.reason, answer.replayed, takerOf(answer)]).toEqual(["forgotten", true, "nobody"]);
  });

  test("empties a lead that waits, and it is not released", async () => {
    const { dispatcher, store, time } = openOffice();
    await dispatcher.assign({ id: "L-1", for: "night", secret: "kim@example.com" });
    expect(await textOf(store, leadRecordId("L-1"))).toContain("kim");
    await dispatcher.forget(["L-1"]);
    time.now = NINE + 12 * HOUR;
    expect(await dispatcher.release()).toEqual([]);
    expect(await textOf(store, leadRecordId("L-1"))).toBe("");
  });

  test("forgets all or nothing, wherever the store fails, and is made up for when it is asked again", async () => {
    for (let call = 1; call <= 4; call += 1) {
      let calls = Number.NEGATIVE_INFINITY;
      const inner = memoryStore();
      const store = failingStore(
        () => (++calls === call ? { when: "before", error: storeUnavailable("down") } : null),
        inner,
      );
      const { dispatcher } = openOffice({ store, keep: { capsulesMs: HOUR } });
      await dispatcher.assign({ id: "L-1" });
      calls = 0;
      const outcome = await dispatcher.forget(["L-1"]).catch(nameOf);
      const kept = await Promise.all([leadRecordId("L-1"), capsuleRecordId("L-1", 1)].map((id) => textOf(inner, id)));
      expect(kept.every((body) => (body === "") === (outcome === undefined))).toBe(true);
      await dispatcher.forget(["L-1"]);
      expect(await textOf(inner, leadRecordId("L-1"))).toBe("");
      expect(await textOf(inner, capsuleRecordId("L-1", 1))).toBe("");
    }
  });

  test("in one commit with the lead's decision leaves nothing but that it was decided", async () => {
    const inner = memoryStore();
    const gate = gatedStore(inner);
    const { dispatcher } = openOffice({ store: gate });
    gate.close();
    const first = dispatcher.assign({ id: "L-0" });
    await settle();
    const rest = [dispatcher.assign({ id: "L-1" }), dispatcher.forget(["L-1"])] as const;
    await settle();
    gate.open();
    await first;
    const [answer] = await Promise.all(rest);
    expect(takerOf(answer)).toBe("ben");
    expect(await textOf(inner, leadRecordId("L-1"))).toBe("");
    expect(await textOf(inner, capsuleRecordId("L-1", 1))).toBeUndefined();
    expect(await textOf(inner, "rep/ben")).toContain('"open":0');
  });

  test("while the lead is being decided: it is forgotten after it", async () => {
    const { dispatcher, store } = openOffice();
    const [answer] = await Promise.all([dispatcher.assign({ id: "L-1" }), dispatcher.forget(["L-1"])]);
    expect(takerOf(answer)).toBe("ana");
    await dispatcher.forget(["L-1"]);
    expect(await textOf(store, leadRecordId("L-1"))).toBe("");
  });
});

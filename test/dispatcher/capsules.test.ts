import type { Decision, History, State } from "lead-router";
import { memoryStore } from "lead-router/store/memory";
import { expect, test } from "vitest";
import { readLeadBody } from "../../src/dispatcher/lead-body.js";
import { capsuleRecordId, leadRecordId } from "../../src/dispatcher/record-id.js";
import { readBody } from "../../src/state/versioned-body.js";
import { HOUR, NINE, openOffice, rejected } from "./fixtures.js";

interface Capsule {
  readonly lead: object;
  readonly at: number;
  readonly history: History | null;
  readonly state: State;
  readonly ruleset: string;
  readonly roster: string;
}

test("what a capsule holds, routed by the pure router, gives the decision that was recorded", async () => {
  const store = memoryStore();
  const { dispatcher, router, time } = openOffice({ store, keep: { capsulesMs: 48 * HOUR } });
  const leads = ["all", "other", "night", "all", "queue", "other", "all"].map((name, index) => {
    return { id: `L-${index}`, for: name, score: index };
  });
  const decisions = new Map<string, Decision>();
  const answers = await dispatcher.assignMany(leads);
  for (const each of answers) {
    if (each.status === "rejected") throw each.reason;
    decisions.set(capsuleRecordId(each.value.decision.leadId ?? "", 1), each.value.decision);
  }
  const [first] = leads;
  const again = await dispatcher.apply(rejected("L-0"), { lead: first ?? {} });
  if (again.decision !== null) decisions.set(capsuleRecordId("L-0", 2), again.decision);
  time.now = NINE + 12 * HOUR;
  const [released] = await dispatcher.release();
  if (released?.status === "fulfilled") decisions.set(capsuleRecordId("L-2", 2), released.value.decision);
  expect(decisions.size).toBe(9);

  const { records } = await store.load({ tenant: "acme", entries: [], records: [...decisions.keys()] });
  for (const [id, decision] of decisions) {
    const capsule = readBody(id, records.get(id)?.body ?? "", "capsule") as Capsule;
    expect([capsule.ruleset, capsule.roster]).toEqual([router.ruleset, router.roster]);
    const { lead, at, state, history } = capsule;
    expect(router.route(lead, { state, at, explain: "brief", ...(history && { history }) })).toEqual(decision);
  }
});

test("a capsule is removed when its time is over, and the record stays", async () => {
  const store = memoryStore();
  const { dispatcher, time } = openOffice({ store, keep: { capsulesMs: HOUR } });
  await dispatcher.assign({ id: "L-1" });
  time.now = NINE + HOUR + 1;
  await dispatcher.release();
  const ids = [capsuleRecordId("L-1", 1), leadRecordId("L-1")];
  const { records } = await store.load({ tenant: "acme", entries: [], records: ids });
  expect([...records.keys()]).toEqual([leadRecordId("L-1")]);
  expect(readLeadBody(leadRecordId("L-1"), records.get(leadRecordId("L-1"))?.body ?? "").decisions).toBe(1);
  await dispatcher.forget(["L-1"]);
  expect((await store.load({ tenant: "acme", entries: [], records: ids })).records.size).toBe(1);
});

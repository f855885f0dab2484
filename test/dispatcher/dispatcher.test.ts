import { createRouter } from "lead-router";
import { createDispatcher, type DispatcherOptions, type Note } from "lead-router/dispatcher";
import { memoryStore } from "lead-router/store/memory";
import { describe, expect, test } from "vitest";

const NINE = Date.parse("2026-11-23T09:00:00Z");
const RULESET = {
  ...{ schema: 1, id: "inbound", timezone: "UTC" },
  pools: {
    all: { members: [{ rep: "ana" }, { rep: "ben" }], credit: { on: ["rejected"], within: "1h" } },
    night: { members: [{ rep: "nora" }] },
  },
  schedules: { night: { week: { "mon-sun": ["20:00-23:00"] } } },
  rules: [
    { id: "late", when: { is: { late: true } }, assign: [{ pool: "night" }], otherwise: "wait" },
    { id: "all", assign: [{ pool: "all" }], otherwise: "wait" },
  ],
  defaults: { rep: { hours: "always", capacity: 3 } },
};
const ROSTER = { schema: 1, reps: [{ id: "ana" }, { id: "ben" }, { id: "nora", hours: "night" }] };

function office(options: Partial<DispatcherOptions> = {}) {
  const notes: Note[] = [];
  const store = options.store ?? memoryStore();
  const time = { now: NINE };
  const router = createRouter({ ruleset: RULESET, roster: ROSTER });
  const dispatcher = createDispatcher({
    ...{ router, store, tenant: "acme", clock: () => time.now, jitter: () => Promise.resolve() },
    observe: (note) => notes.push(note),
    ...options,
  });
  return { dispatcher, store, notes, time, router };
}

const takers = (answers: readonly { decision: { assignments: readonly { target: object }[] } }[]) =>
  answers.map(({ decision }) => Object.values(decision.assignments[0]?.target ?? { none: "nobody" })[0]);

describe("assign", () => {
  test("routes leads in turn, and a lead that was decided from its record", async () => {
    const { dispatcher } = office();
    const answers = await Promise.all(["L-1", "L-2", "L-1"].map((id) => dispatcher.assign({ id })));
    expect(takers(answers)).toEqual(["ana", "ben", "ana"]);
    expect(answers.map(({ replayed }) => replayed)).toEqual([false, false, true]);
    expect(takers([await dispatcher.assign({ id: "L-2" })])).toEqual(["ben"]);
  });

  test("a lead that says something else than before is answered from its record, with a mismatch", async () => {
    const { dispatcher } = office();
    await dispatcher.assign({ id: "L-1", late: false });
    expect((await dispatcher.assign({ id: "L-1", late: true })).mismatch).toBe(true);
    expect((await dispatcher.assign({ id: "L-1", late: false, other: 1 })).mismatch).toBe(false);
  });

  test("several dispatchers on one store take turns as one would, and no rep gets more than they may", async () => {
    const { store } = office();
    const offices = [1, 2, 3].map(() => office({ store }).dispatcher);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => offices[index % 3]?.assign({ id: `L-${index}` })),
    );
    const got = takers(answers.flatMap((answer) => answer ?? []));
    expect([got.filter((rep) => rep === "ana").length, got.filter((rep) => rep === "ben").length]).toEqual([3, 3]);
    expect(got.filter((rep) => rep === "nobody").length).toBe(6);
  });
});

describe("release", () => {
  test("decides waiting leads when their time has come, and not before", async () => {
    const { dispatcher, time } = office();
    const { decision } = await dispatcher.assign({ id: "L-9", late: true });
    expect([decision.outcome, decision.retryAt]).toEqual(["waiting", Date.parse("2026-11-23T20:00:00Z")]);
    time.now = Number(decision.retryAt) - 1;
    expect(await dispatcher.release()).toEqual([]);
    time.now += 1;
    const [released] = await dispatcher.release();
    expect(released?.status === "fulfilled" && takers([released.value])).toEqual(["nora"]);
    expect(await dispatcher.release()).toEqual([]);
    expect(takers([await dispatcher.assign({ id: "L-9", late: true })])).toEqual(["nora"]);
  });

  test("decides every waiting lead again after another router came", async () => {
    const { dispatcher } = office();
    await dispatcher.assign({ id: "L-9", late: true });
    dispatcher.useRouter(
      createRouter({ ruleset: RULESET, roster: { ...ROSTER, reps: [{ id: "ana" }, { id: "ben" }, { id: "nora" }] } }),
    );
    const released = await dispatcher.release();
    expect(released.map((each) => (each.status === "fulfilled" ? takers([each.value])[0] : each.reason))).toEqual([
      "nora",
    ]);
  });
});

describe("apply", () => {
  test("a rejected lead goes to another rep at once, and the turn is owed", async () => {
    const { dispatcher } = office();
    await dispatcher.assign({ id: "L-1" });
    const rejected = { type: "rejected", id: "e-1", lead: "L-1", at: NINE } as const;
    const followed = await dispatcher.apply(rejected, { lead: { id: "L-1" } });
    expect([followed.reason, followed.credit.given, followed.cause]).toEqual(["followed", true, "e-1"]);
    expect(followed.decision && takers([{ decision: followed.decision }])).toEqual(["ben"]);
    const again = await dispatcher.apply(rejected, { lead: { id: "L-1" } });
    expect([again.replayed, again.decision?.attempt]).toEqual([true, 2]);
    expect(takers([await dispatcher.assign({ id: "L-2" })])).toEqual(["ana"]);
  });

  test("without the lead at hand it is due, and decided when it comes", async () => {
    const { dispatcher } = office();
    await dispatcher.assign({ id: "L-1" });
    const followed = await dispatcher.apply({ type: "rejected", id: "e-1", lead: "L-1", at: NINE });
    expect([followed.cause, followed.decision]).toEqual(["e-1", null]);
    const answer = await dispatcher.assign({ id: "L-1" });
    expect([takers([answer]), answer.replayed, answer.decision.attempt]).toEqual([["ben"], false, 2]);
    expect((await dispatcher.assign({ id: "L-1" })).replayed).toBe(true);
  });

  test("a closed lead makes room, and what waited for it gets it", async () => {
    const { dispatcher } = office();
    await dispatcher.assignMany(Array.from({ length: 7 }, (_, index) => ({ id: `L-${index}` })));
    const last = await dispatcher.assign({ id: "L-6" });
    expect(last.decision.outcome).toBe("unassigned");
    await dispatcher.apply({ type: "closed", id: "e-1", lead: "L-0", at: NINE });
    await dispatcher.apply({ type: "closed", id: "e-1", lead: "L-0", at: NINE });
    expect(takers([await dispatcher.assign({ id: "L-7" })])).toEqual(["ana"]);
    expect(takers([await dispatcher.assign({ id: "L-8" })])).toEqual(["nobody"]);
  });

  test("a lead given to somebody by hand stays there, whoever sends it again", async () => {
    const { dispatcher } = office();
    await dispatcher.apply({ type: "manually-assigned", id: "e-1", lead: "L-1", rep: "nora", at: NINE });
    const answer = await dispatcher.assign({ id: "L-1" });
    expect([takers([answer]), answer.replayed, answer.decision.reason]).toEqual([["nora"], true, "by_hand"]);
  });
});

test("a forgotten lead is not decided again, and holds no place", async () => {
  const { dispatcher, store } = office({ keep: { capsulesMs: 1000 } });
  await dispatcher.assignMany(Array.from({ length: 6 }, (_, index) => ({ id: `L-${index}` })));
  await dispatcher.forget(["L-0", "L-unknown"]);
  const answer = await dispatcher.assign({ id: "L-0" });
  expect([answer.decision.reason, answer.replayed]).toEqual(["forgotten", true]);
  expect(takers([await dispatcher.assign({ id: "L-7" })])).toEqual(["ana"]);
  expect(await store.due({ tenant: "acme", before: NINE * 2, limit: 10 })).toEqual([]);
});

test("preview decides and writes nothing", async () => {
  const { dispatcher } = office();
  const preview = await dispatcher.preview({ id: "L-1" });
  expect(takers([{ decision: preview }])).toEqual(["ana"]);
  expect((await dispatcher.assign({ id: "L-1" })).replayed).toBe(false);
});

test("a lead without an id is answered, and nothing is kept of it", async () => {
  const { dispatcher } = office();
  expect((await dispatcher.assign({})).decision.reason).toBe("lead_invalid");
});

test("a closed dispatcher finishes what it took in, and takes in no more", async () => {
  const { dispatcher } = office();
  const answer = dispatcher.assign({ id: "L-1" });
  await dispatcher.close();
  expect(takers([await answer])).toEqual(["ana"]);
  await expect(dispatcher.assign({ id: "L-2" })).rejects.toMatchObject({ name: "DispatcherClosed" });
});

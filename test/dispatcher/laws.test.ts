import fc from "fast-check";
import { applyChanges, type RoutingEvent, type State } from "lead-router";
import { type Answer, createDispatcher, type Dispatcher, type Followed } from "lead-router/dispatcher";
import { memoryStore } from "lead-router/store/memory";
import { afterAll, describe, expect, test } from "vitest";
import { readLeadBody } from "../../src/dispatcher/lead-body.js";
import { leadRecordId } from "../../src/dispatcher/record-id.js";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import { readPoolEntry, readRepEntry, writePoolEntry, writeRepEntry } from "../../src/state/entry-body.js";
import { entryNameOf } from "../../src/state/keys.js";
import type { CommitRequest, RotationStore } from "../../src/store/rotation-store.js";
import { settledCredits } from "../../src/testing/settled-credits.js";
import { often } from "../laws/runs.js";
import { NINE, routerOf, takerOf } from "./fixtures.js";
import { FAULTS, type FaultKind, type ScheduledStore, scheduledStore } from "./scheduled-store.js";

/** Two pools that share Ben; everybody has room for three, Ben for two leads a day of the second pool. */
const RULESET = {
  ...{ schema: 1, id: "laws", timezone: "UTC" },
  pools: {
    all: { members: [{ rep: "ana", weight: 2 }, { rep: "ben" }], credit: { on: ["rejected"], within: "1h" } },
    other: { members: [{ rep: "ben", caps: [{ limit: 2, per: "day" }] }, { rep: "cleo" }] },
  },
  rules: [
    { id: "other", when: { is: { for: "other" } }, assign: [{ pool: "other" }] },
    { id: "all", assign: [{ pool: "all" }] },
  ],
  defaults: { rep: { hours: "always", capacity: 3 } },
};
const ROSTER = { schema: 1, reps: [{ id: "ana" }, { id: "ben" }, { id: "cleo" }] };
const ROUTER = routerOf(ROSTER, RULESET);
const TENANT = "acme";
const ENTRIES = ["pool/all", "pool/other", "rep/ana", "rep/ben", "rep/cleo"];

let interleavings = 0;
afterAll(() => console.log(`${interleavings} interleavings of dispatchers on one store`));

interface Lead {
  readonly id: string;
  readonly for: string;
}

/** A lead or an event that a host sends, and through which dispatcher. */
interface Sending {
  readonly host: number;
  readonly lead?: Lead;
  readonly event?: RoutingEvent;
  readonly atHand?: boolean;
}

interface Outcome {
  readonly answers: readonly { readonly lead: string; readonly answer: Answer }[];
  readonly followed: readonly { readonly event: string; readonly followed: Followed }[];
}

const pool = fc.constantFrom("all", "all", "other");
const leads = fc
  .array(pool, { minLength: 2, maxLength: 10 })
  .map((pools) => pools.map((name, index): Lead => ({ id: `L-${index}`, for: name })));
const faults = fc
  .array(fc.tuple(fc.nat(24), fc.constantFrom(...FAULTS)), { maxLength: 4 })
  .map((pairs): ReadonlyMap<number, FaultKind> => new Map(pairs));
const hosts = fc.integer({ min: 2, max: 4 });
const maxBatch = fc.constantFrom(1, 2, 8);

/** Each lead once or twice, each time through any host. */
const sendings = leads.chain((all) =>
  fc
    .array(fc.record({ host: fc.nat(3), lead: fc.constantFrom(...all) }), { maxLength: 6 })
    .chain((again) =>
      fc
        .array(fc.nat(3), { minLength: all.length, maxLength: all.length })
        .map((first): readonly Sending[] => [
          ...all.map((lead, index) => ({ host: first[index] ?? 0, lead })),
          ...again,
        ]),
    ),
);

const eventOf = (index: number, lead: string, what: string): RoutingEvent => {
  const common = { id: `e-${index}`, at: NINE };
  switch (what) {
    case "closed":
    case "rejected":
    case "reassigned":
    case "reopened":
    case "sla-missed":
    case "accepted":
      return { type: what, lead, ...common };
    case "given":
      return { type: "reassigned", lead, to: "cleo", ...common };
    case "by-hand":
      return { type: "manually-assigned", lead, rep: "ben", ...common };
    case "counted":
      return { type: "counted", rep: "ana", open: 1, ...common };
    case "owed":
      return { type: "owed", rotation: "all", rep: "ben", ...common };
    default:
      return { type: "rep-left", rep: "ben", ...common };
  }
};
const WHAT = [
  ...["closed", "rejected", "rejected", "reassigned", "reopened", "sla-missed", "accepted"],
  ...["given", "by-hand", "counted", "owed", "rep-left"],
];
const withEvents = fc.tuple(
  sendings,
  fc.array(fc.tuple(fc.nat(3), fc.nat(4), fc.constantFrom(...WHAT), fc.boolean(), fc.boolean()), { maxLength: 6 }),
);

function eventSendings(
  some: readonly Sending[],
  happened: readonly (readonly [number, number, string, boolean, boolean])[],
): readonly Sending[] {
  const events = happened.flatMap(([host, lead, what, atHand, twice], index): Sending[] => {
    const subject = some[lead % some.length]?.lead;
    if (subject === undefined) return [];
    const event = eventOf(index, subject.id, what);
    const sending = { host, event, ...(atHand && { lead: subject }), atHand };
    return twice ? [sending, { ...sending, host: host + 1 }] : [sending];
  });
  return [...some, ...events];
}

function openAt(store: RotationStore, most: number, jitter: () => Promise<unknown>): Dispatcher {
  return createDispatcher({
    ...{ router: ROUTER, store, tenant: TENANT, clock: () => NINE, jitter, maxBatch: most, explain: "none" },
  });
}

/** Hosts that send everything in any order, and again whatever failed. */
async function sendAll(
  scheduler: fc.Scheduler,
  scheduled: ScheduledStore,
  { many, most, all }: { many: number; most: number; all: readonly Sending[] },
): Promise<Outcome> {
  interleavings += 1;
  const jitter = () => scheduler.schedule(Promise.resolve());
  const open = Array.from({ length: many }, () => openAt(scheduled.store, most, jitter));
  const answers: { lead: string; answer: Answer }[] = [];
  const followed: { event: string; followed: Followed }[] = [];
  const sent = all.map(async ({ host, lead, event }) => {
    await scheduler.schedule(Promise.resolve());
    const dispatcher = open[host % many];
    if (dispatcher === undefined) throw new Error("nobody is there");
    if (event !== undefined) {
      const followUp = await persistently(() => dispatcher.apply(event, lead === undefined ? {} : { lead }));
      followed.push({ event: event.id, followed: followUp });
    } else if (lead !== undefined) {
      answers.push({ lead: lead.id, answer: await persistently(() => dispatcher.assign(lead)) });
    }
  });
  await scheduler.waitFor(Promise.all(sent));
  return { answers, followed };
}

async function persistently<T>(send: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      if (tries === 10) throw error;
    }
  }
}

async function storedState(store: RotationStore): Promise<State> {
  const { entries } = await store.load({ tenant: TENANT, entries: ENTRIES, records: [] });
  const of = (kind: string) => [...entries].filter(([key]) => entryNameOf(key).kind === kind);
  return {
    version: 1,
    pools: Object.fromEntries(of("pool").map(([key, { body }]) => [entryNameOf(key).key, readPoolEntry(key, body)])),
    reps: Object.fromEntries(of("rep").map(([key, { body }]) => [entryNameOf(key).key, readRepEntry(key, body)])),
  };
}

function bodyIn(state: State, key: string): string {
  const name = entryNameOf(key);
  const [poolEntry, repEntry] = [state.pools[name.key], state.reps[name.key]];
  if (name.kind === "pool" && poolEntry !== undefined) return writePoolEntry(key, poolEntry);
  if (name.kind === "rep" && repEntry !== undefined) return writeRepEntry(key, repEntry);
  throw new Error(`there is no ${key}`);
}

/** The decisions of a history, one after another through the pure router: the same reps, the same texts. */
function replay(history: readonly CommitRequest[], all: readonly Lead[]): State {
  let state: State = ROUTER.initial;
  const byRecord = new Map(all.map((lead) => [leadRecordId(lead.id), lead]));
  for (const { records, write, read } of history) {
    const bodies = [...records].map(([id, { body }]) => ({ id, body: readLeadBody(id, body) }));
    for (const { id, body } of bodies.sort((a, b) => a.body.decided.position - b.body.decided.position)) {
      const lead = byRecord.get(id);
      if (lead === undefined) throw new Error("nobody sent this lead");
      const decision = ROUTER.route(lead, { state, at: NINE });
      expect(body.decided.assignments).toEqual(decision.assignments);
      expect(body.decided.reason).toBe(decision.reason);
      for (const [key, revision] of Object.entries(body.decided.revisions)) expect(read.get(key)).toBe(revision);
      state = applyChanges(state, decision.changes);
    }
    for (const [key, body] of write) expect(body).toBe(bodyIn(state, key));
  }
  return state;
}

function leadsOf(all: readonly Sending[]): readonly Lead[] {
  return [...new Map(all.flatMap(({ lead }) => (lead === undefined ? [] : [[lead.id, lead] as const]))).values()];
}

describe("leads that several hosts send, in every order, while the store fails", () => {
  const check = async (scheduler: fc.Scheduler, scheduled: ScheduledStore, given: Parameters<typeof sendAll>[2]) => {
    const { answers } = await sendAll(scheduler, scheduled, given);
    const decided = new Map<string, string>();
    for (const { lead, answer } of answers) {
      const text = canonicalJson([answer.decision.assignments, answer.decision.reason, answer.decision.attempt]);
      expect(decided.get(lead) ?? text).toBe(text);
      decided.set(lead, text);
    }
    const state = replay(scheduled.history, leadsOf(given.all));
    const stored = await storedState(scheduled.truth);
    for (const name of Object.keys(stored.pools)) {
      expect([...settledCredits(stored, name).values()].reduce((sum, credit) => sum + credit, 0)).toBe(0);
      expect(stored.pools[name]).toEqual(state.pools[name]);
    }
    const taken = Object.values(stored.pools).reduce((sum, { turn }) => sum + turn, 0);
    const takers = [...new Map(answers.map(({ lead, answer }) => [lead, takerOf(answer)])).values()];
    expect(taken).toBe(takers.filter((rep) => rep !== "nobody").length);
    for (const rep of ["ana", "ben", "cleo"]) expect(takers.filter((taker) => taker === rep).length).toBeLessThan(4);
  };

  test("each has one decision, and the decisions replay to the state", async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([fc.scheduler(), sendings, faults, hosts, maxBatch, fc.boolean()] as const),
        async (scheduler, all, wrong, many, most, lock) => {
          await check(scheduler, scheduledStore(scheduler, wrong, lock), { many, most, all });
        },
      ),
      often(400),
    );
  });

  test.each(FAULTS)("every call fails once: %s", async (kind) => {
    const all = ["all", "other", "all", "other", "all", "all"].map((name, index) => {
      return { host: index % 2, lead: { id: `L-${index % 5}`, for: name } };
    });
    const calm = [...all, ...all.map(({ lead }, index) => ({ host: index, lead: { ...lead, id: `M-${index}` } }))];
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat(40), fc.boolean(), async (scheduler, call, lock) => {
        const scheduled = scheduledStore(scheduler, new Map([[call, kind]]), lock);
        await check(scheduler, scheduled, { many: 2, most: 4, all: calm });
      }),
      often(100),
    );
  });
});

describe("leads and events that several hosts send, in every order, while the store fails", () => {
  const agree = ({ answers, followed }: Outcome) => {
    const decided = new Map<string, string>();
    const said = answers.map(({ lead, answer: { decision } }) => ({ lead, decision }));
    for (const { lead, decision } of said) {
      const text = canonicalJson(decision.assignments);
      // Whoever reached nobody may be given away by hand, still on the first attempt.
      const cause = `${lead} ${decision.attempt} ${decision.reason}`;
      expect(decided.get(cause) ?? text).toBe(text);
      decided.set(cause, text);
    }
    const reasons = new Map<string, string>();
    for (const { event, followed: each } of followed) {
      if (each.reason === "not_known") continue;
      const text = canonicalJson([each.reason, each.credit, each.cause]);
      expect(reasons.get(event) ?? text).toBe(text);
      reasons.set(event, text);
    }
  };

  test("one task a commit: what is stored is what one host would have stored, one after another", async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([fc.scheduler(), withEvents, faults, hosts, fc.boolean()] as const),
        async (scheduler, [some, happened], wrong, many, lock) => {
          const all = eventSendings(some, happened);
          const scheduled = scheduledStore(scheduler, wrong, lock);
          agree(await sendAll(scheduler, scheduled, { many, most: 1, all }));
          const alone = memoryStore();
          await repeat(
            scheduled.history,
            openAt(alone, 1, () => Promise.resolve()),
            all,
          );
          expect(await everything(alone, all)).toEqual(await everything(scheduled.truth, all));
        },
      ),
      often(300),
    );
  });

  test("many a commit: credits sum to zero, and whoever holds leads holds those that are open", async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([fc.scheduler(), withEvents, faults, hosts, maxBatch, fc.boolean()] as const),
        async (scheduler, [some, happened], wrong, many, most, lock) => {
          const all = eventSendings(some, happened).filter(({ event }) => event?.type !== "counted");
          const scheduled = scheduledStore(scheduler, wrong, lock);
          agree(await sendAll(scheduler, scheduled, { many, most, all }));
          const stored = await storedState(scheduled.truth);
          const { records } = await everything(scheduled.truth, all);
          const open = records.flatMap(([id, { body }]) => {
            const { record } = readLeadBody(id, body);
            return record.status === "open" ? record.assignments.map(({ target }) => Object.values(target)[0]) : [];
          });
          for (const [rep, { open: held }] of Object.entries(stored.reps)) {
            expect([rep, held]).toEqual([rep, open.filter((holder) => holder === rep).length]);
          }
          for (const name of Object.keys(stored.pools)) {
            expect([...settledCredits(stored, name).values()].reduce((sum, credit) => sum + credit, 0)).toBe(0);
          }
        },
      ),
      often(400),
    );
  });
});

/** The tasks of a history, one after another through one dispatcher that nothing disturbs. */
async function repeat(history: readonly CommitRequest[], dispatcher: Dispatcher, all: readonly Sending[]) {
  const leadBy = new Map(leadsOf(all).map((lead) => [leadRecordId(lead.id), lead]));
  const events = new Map<string, Sending>(
    all.flatMap((each) => (each.event ? [[`event/${each.event.id}`, each] as const] : [])),
  );
  for (const { records } of history) {
    const ids = [...records.keys()];
    const happened = ids.flatMap((id) => events.get(id) ?? [])[0];
    const lead = ids.flatMap((id) => leadBy.get(id) ?? [])[0];
    // What changes nothing stands where it was read, which may be before what was committed since.
    if (happened?.event !== undefined && "lead" in happened.event && lead === undefined) continue;
    if (happened?.event !== undefined) {
      await dispatcher.apply(happened.event, happened.lead === undefined ? {} : { lead: happened.lead });
    } else if (lead !== undefined) await dispatcher.assign(lead);
  }
}

async function everything(store: RotationStore, all: readonly Sending[]) {
  const records = leadsOf(all).map(({ id }) => leadRecordId(id));
  const loaded = await store.load({ tenant: TENANT, entries: ENTRIES, records });
  return { entries: [...loaded.entries], records: [...loaded.records] };
}

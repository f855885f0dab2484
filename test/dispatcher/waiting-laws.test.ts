import fc from "fast-check";
import { type Answer, createDispatcher } from "lead-router/dispatcher";
import { afterAll, describe, expect, test } from "vitest";
import { readLeadBody } from "../../src/dispatcher/lead-body.js";
import { leadRecordId } from "../../src/dispatcher/record-id.js";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import { readPoolEntry } from "../../src/state/entry-body.js";
import { often } from "../laws/runs.js";
import { NINE, ROSTER, routerOf, takerOf } from "./fixtures.js";
import { FAULTS, type FaultKind, scheduledStore } from "./scheduled-store.js";

const ASLEEP = routerOf();
const WITHOUT_BEN = ASLEEP.withRoster({ ...ROSTER, reps: ROSTER.reps.filter(({ id }) => id !== "ben") });
const AWAKE = ASLEEP.withRoster({ ...ROSTER, reps: ROSTER.reps.map(({ id }) => ({ id, capacity: 50 })) });
const ROUTERS = [ASLEEP, WITHOUT_BEN, AWAKE];
const TENANT = "acme";

let interleavings = 0;
afterAll(() => console.log(`${interleavings} interleavings of releases and other routers`));

type Step =
  | { readonly what: "assign"; readonly host: number; readonly lead: number }
  | { readonly what: "release"; readonly host: number }
  | { readonly what: "swap"; readonly host: number; readonly router: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant("assign" as const), host: fc.nat(2), lead: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("release" as const), host: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("swap" as const), host: fc.nat(2), router: fc.nat(2) }) },
);
const faults = fc
  .array(fc.tuple(fc.nat(40), fc.constantFrom(...FAULTS)), { maxLength: 4 })
  .map((pairs): ReadonlyMap<number, FaultKind> => new Map(pairs));

const leadOf = (index: number) => ({ id: `L-${index}`, for: index % 2 === 0 ? "night" : "all", score: index });

describe("leads that wait, while routers change, several hosts release them and the store fails", () => {
  test("none is lost, and each is assigned once", async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([fc.scheduler(), fc.array(step, { minLength: 3, maxLength: 16 }), faults, fc.boolean()] as const),
        async (scheduler, steps, wrong, lock) => {
          interleavings += 1;
          const { store, truth } = scheduledStore(scheduler, wrong, lock);
          const wait = () => scheduler.schedule(Promise.resolve());
          const common = { tenant: TENANT, clock: () => NINE, jitter: wait, maxBatch: 3 };
          const hosts = [0, 1, 2].map(() => createDispatcher({ ...common, router: ASLEEP, store }));
          const answers: Answer[] = [];
          const run = async (each: Step) => {
            await wait();
            const host = hosts[each.host];
            if (each.what === "swap") host?.useRouter(ROUTERS[each.router] ?? ASLEEP);
            const settled =
              each.what === "assign"
                ? await host?.assignMany([leadOf(each.lead)])
                : each.what === "release"
                  ? await host?.release()
                  : [];
            for (const one of settled ?? []) if (one.status === "fulfilled") answers.push(one.value);
          };
          await scheduler.waitFor(Promise.allSettled(steps.map(run)));

          const last = createDispatcher({ ...common, jitter: () => Promise.resolve(), router: ASLEEP, store: truth });
          last.useRouter(AWAKE);
          for (const each of await last.release()) if (each.status === "fulfilled") answers.push(each.value);
          await checkNoneLost(truth, answers);
        },
      ),
      often(300),
    );
  });
});

async function checkNoneLost(truth: Parameters<typeof createDispatcher>[0]["store"], answers: readonly Answer[]) {
  const decided = new Map<string, string>();
  for (const answer of answers.filter(({ decision }) => decision.outcome === "assigned")) {
    const id = answer.decision.leadId ?? "";
    const text = canonicalJson(answer.decision.assignments);
    expect(decided.get(id) ?? text).toBe(text);
    decided.set(id, text);
  }
  const ids = [0, 1, 2, 3, 4, 5].map((index) => leadRecordId(`L-${index}`));
  const { entries, records } = await truth.load({ tenant: TENANT, entries: ["pool/all", "pool/night"], records: ids });
  const bodies = [...records].map(([id, { body }]) => readLeadBody(id, body));
  expect(bodies.filter(({ record }) => record.status === "waiting")).toEqual([]);
  for (const { record } of bodies) {
    const [assignment] = record.assignments;
    const answered = decided.get(record.lead);
    if (answered !== undefined) expect(canonicalJson([assignment])).toBe(answered);
  }
  const turns = [...entries].reduce((sum, [key, { body }]) => sum + readPoolEntry(key, body).turn, 0);
  expect(turns).toBe(bodies.filter(({ record }) => record.assignments.length > 0).length);
  const waits = answers.filter((answer) => takerOf(answer) === "nobody" && answer.decision.outcome === "waiting");
  for (const { decision } of waits) expect(decision.retryAt).not.toBe(null);
}

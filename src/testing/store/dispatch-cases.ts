import type { Answer } from "../../dispatcher/answer.js";
import type { Dispatcher } from "../../dispatcher/create-dispatcher.js";
import { isLeadRouterError } from "../../kernel/errors.js";
import { memoryStore } from "../../store/memory-store.js";
import type { RotationStore } from "../../store/rotation-store.js";
import { outcomeUnknown } from "../../store/store-errors.js";
import { expectSame } from "./expect-same.js";
import { feedHistory, keptOf } from "./feed-history.js";
import { replayHistory } from "./replay-history.js";
import { countsOf, NINE, POOL, shopDispatcher, shopLeads, shopRouter, takerOf } from "./shop.js";
import type { StoreCase } from "./store-case.js";
import { type TenantStore, tenantStore } from "./tenant-store.js";

const LEADS = 42;

/** What a dispatcher comes to on the store. */
export const DISPATCH_CASES: readonly StoreCase[] = [
  {
    name: "a lead is decided once, however often and by however many it is asked for",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      // Half of them touch no entry: nothing but their record says that they were decided.
      const leads = shopLeads(LEADS).map(({ id }, n) => ({ id, direct: n % 2 === 0 }));
      const first = await askAll(severalOn(tenant), 3, leads);
      for (const [lead, answers] of byLead(first)) {
        const decided = answers.filter(({ replayed }) => !replayed).length;
        expectSame(`how often \`${lead}\` was decided`, decided, 1);
      }
      const later = await askAll(severalOn(tenant), 1, leads);
      expectSame("how many were decided again", later.filter(({ replayed }) => !replayed).length, 0);
      expectSame("who has the leads later", takersOf(later), takersOf(first));
    },
  },
  {
    name: "reps take turns as if all leads came to one host, one by one",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const answers = await askAll(severalOn(tenant), 2);
      const decisions = answers.filter(({ replayed }) => !replayed).map(({ decision }) => decision);
      expectSame("how many leads each rep has", countsOf(decisions), [LEADS / 3, LEADS / 3, LEADS / 3]);
      await replayHistory(tenant, shopLeads(LEADS), shopRouter());
    },
  },
  {
    name: "no rep gets more leads than the cap, whoever else decides",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const router = shopRouter({ leadsADay: 5 });
      const answers = await askAll(severalOn(tenant, { router }), 1);
      const decisions = answers.map(({ decision }) => decision);
      expectSame("how many leads each rep has", countsOf(decisions), [5, 5, 5]);
      await replayHistory(tenant, shopLeads(LEADS), router);
    },
  },
  {
    name: "a preview and a refused lead change nothing",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const dispatcher = shopDispatcher(tenant.store, tenant.tenant);
      await dispatcher.assignMany(shopLeads(4));
      const before = await keptOf(tenant, shopLeads(5));
      const preview = await dispatcher.preview({ id: "L-5" });
      expectSame("who would take the lead", takerOf(preview), "ben");
      await rejection(() => dispatcher.assign({ id: "L-5" }, { at: NINE + 86_400_000 }), "OptionsError");
      expectSame("what is kept", await keptOf(tenant, shopLeads(5)), before);
      expectSame("who takes the lead then", takerOf((await dispatcher.assign({ id: "L-5" })).decision), "ben");
    },
  },
  {
    name: "the same history leaves the same bytes as in any other store",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const other = tenantStore(memoryStore(), tenant.tenant);
      const [kept, expected] = [await feedHistory(tenant), await feedHistory(other)];
      expectSame("what the store keeps, compared with a store in memory", kept, expected);
    },
  },
  {
    name: "an outcome that nobody knows is settled by what was written",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const dispatcher = shopDispatcher(losingAnswers(tenant.store), tenant.tenant, { maxBatch: 3 });
      const answers = await settled(dispatcher, shopLeads(LEADS));
      expectSame("how many were decided", answers.filter(({ replayed }) => !replayed).length, LEADS);
      expectSame("the turns taken", countsOf(answers.map(({ decision }) => decision)), [14, 14, 14]);
      await replayHistory(tenant, shopLeads(LEADS), shopRouter());
    },
  },
  {
    name: "a lead that was forgotten leaves nothing behind and is not decided again",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const dispatcher = shopDispatcher(tenant.store, tenant.tenant);
      await dispatcher.assignMany([{ id: "L-1", later: true }, { id: "L-2" }]);
      await dispatcher.forget(["L-1", "L-2"]);
      const bodies = [...(await keptOf(tenant, shopLeads(2))).records.values()].map(([, body]) => body);
      expectSame("what is kept of them", bodies, ["", ""]);
      expectSame("what is due", await tenant.due(NINE * 2), []);
      const answers = await settled(dispatcher, shopLeads(2));
      expectSame(
        "what is said of them",
        answers.map(({ decision }) => decision.reason),
        ["forgotten", "forgotten"],
      );
    },
  },
  {
    name: "a state that cannot be read is an error and stays as it is",
    check: async ({ newTenant }) => {
      for (const [what, broken, name] of BROKEN_BODIES) {
        const tenant = await newTenant();
        await tenant.mustCommit(what, { read: [[POOL, 0]], write: [[POOL, broken]] });
        const lead = { id: "L-1" };
        await rejection(() => shopDispatcher(tenant.store, tenant.tenant).assign(lead), name);
        await tenant.mustHold(what, { entries: [[POOL, [1, broken]]] });
        expectSame(`records beside ${what}`, (await keptOf(tenant, [lead])).records.size, 0);
      }
    },
  },
  {
    name: "what was decided is known after reopening",
    needs: "reopen",
    check: async ({ newTenant, reopen }) => {
      const tenant = await newTenant();
      const before = await askAll(severalOn(tenant), 1);
      const other = tenantStore(await reopen(), tenant.tenant);
      const after = await askAll([...severalOn(tenant), ...severalOn(other)], 1);
      expectSame("how many were decided again", after.filter(({ replayed }) => !replayed).length, 0);
      expectSame("who has the leads", takersOf(after), takersOf(before));
    },
  },
];

const WHOLE = '{"content":{"clock":0,"members":{},"owed":[],"turn":0},"kind":"pool","version":';

const BROKEN_BODIES: readonly (readonly [what: string, body: string, error: string])[] = [
  ["an empty text", "", "StateError"],
  ["nothing as JSON", "null", "StateError"],
  ["a foreign text", "hello", "StateError"],
  ["foreign JSON", '{"turn":0}', "StateError"],
  ["a truncated entry", WHOLE, "StateError"],
  ["an entry of another kind", '{"content":{"open":0},"kind":"rep","version":1}', "StateError"],
  ["an entry that breaks its invariants", `${WHOLE}1}`.replace('"turn":0', '"turn":-1'), "StateError"],
  ["an entry of a newer version", `${WHOLE}1000}`, "StateVersionError"],
];

/** Three dispatchers, as three hosts would have them. */
function severalOn(
  { store, tenant }: TenantStore,
  options: Parameters<typeof shopDispatcher>[2] = {},
): readonly Dispatcher[] {
  return [1, 4, 16].map((maxBatch) => shopDispatcher(store, tenant, { ...options, maxBatch }));
}

/** Asks for every lead as many times, at once, of all dispatchers in turn. */
async function askAll(
  dispatchers: readonly Dispatcher[],
  times: number,
  leads: readonly object[] = shopLeads(LEADS),
): Promise<readonly Answer[]> {
  const asked = Array.from({ length: leads.length * times }, (_, n) => {
    const lead = leads[n % leads.length] ?? {};
    return dispatchers[(n + Math.floor(n / leads.length)) % dispatchers.length]?.assign(lead);
  });
  return (await Promise.all(asked)).flatMap((answer) => (answer === undefined ? [] : [answer]));
}

function byLead(answers: readonly Answer[]): ReadonlyMap<string, readonly Answer[]> {
  const found = new Map<string, Answer[]>();
  for (const answer of answers) {
    const lead = answer.decision.leadId ?? "";
    found.set(lead, [...(found.get(lead) ?? []), answer]);
  }
  return found;
}

function takersOf(answers: readonly Answer[]): ReadonlyMap<string, readonly (string | null)[]> {
  const distinct = [...byLead(answers)].map(
    ([lead, each]) => [lead, [...new Set(each.map(({ decision }) => takerOf(decision)))]] as const,
  );
  return new Map(distinct);
}

async function settled(dispatcher: Dispatcher, leads: readonly object[]): Promise<readonly Answer[]> {
  return Promise.all(leads.map((lead) => dispatcher.assign(lead)));
}

/** A store of which every other commit is not answered, half of them written and half not. */
function losingAnswers(store: RotationStore): RotationStore {
  let commits = 0;
  return {
    load: (request) => store.load(request),
    due: (request) => store.due(request),
    erase: (request) => store.erase(request),
    purge: (request) => store.purge(request),
    commit: async (request) => {
      commits += 1;
      if (commits % 4 === 1) await store.commit(request);
      if (commits % 2 === 1) throw outcomeUnknown(new Error("the connection broke"));
      return store.commit(request);
    },
  };
}

async function rejection(call: () => Promise<unknown>, name: string): Promise<void> {
  const error = await call().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error === null) throw new Error(`it was answered instead of a \`${name}\``);
  if (!isLeadRouterError(error)) throw error;
  expectSame("the error", error.name, name);
}

import { setTimeout as pause } from "node:timers/promises";
import { createDispatcher } from "lead-router/dispatcher";
import { memoryStore } from "lead-router/store/memory";
import { describe, expect, test } from "vitest";
import { leadRecordId } from "../../src/dispatcher/record-id.js";
import type { RotationStore } from "../../src/store/rotation-store.js";
import { audit, type Verdict } from "./audit/audit.js";
import { readStore } from "./audit/read-store.js";
import { assignmentName } from "./crew.js";
import { HOT_WORLD, POOL_KEY } from "./hot-world.js";
import { answerText, TENANT } from "./worker-setup.js";
import { routersOf } from "./worlds.js";

const TOTAL = 30;

/** Routes leads over a store, and audits it as it is read then. */
async function verdictOf(writeTo: (store: RotationStore) => RotationStore, readFrom = same): Promise<Verdict> {
  const store = memoryStore();
  const [router] = routersOf(HOT_WORLD);
  const clock = () => Date.UTC(2026, 10, 23, 9);
  const options = { router, store: writeTo(store), tenant: TENANT, clock, jitter: () => pause(0) };
  const told = new Map<string, ReadonlySet<string>>();
  for (let index = 0; index < TOTAL; index += 1) {
    // Every other host has seen nothing of what the others did.
    const { decision } = await createDispatcher(options).assign(HOT_WORLD.leadOf(index));
    told.set(assignmentName(decision.leadId ?? "", decision.attempt), new Set([answerText(decision)]));
  }
  const content = await readStore(readFrom(store), HOT_WORLD, TOTAL, []);
  return audit({ world: HOT_WORLD, total: TOTAL, content, journals: null, told });
}

const same = (store: RotationStore) => store;

/** The same store, in which one value reads otherwise. */
function reading(key: string, change: (body: string) => string | null) {
  return (store: RotationStore): RotationStore => ({
    ...store,
    load: async (request) => {
      const { entries, records } = await store.load(request);
      const changed = [entries, records].map((values) => {
        const all = [...values].map(([id, each]) => [id, id === key ? change(each.body) : each.body, each] as const);
        return new Map(all.flatMap(([id, body, each]) => (body === null ? [] : [[id, { ...each, body }] as const])));
      });
      return { entries: changed[0] ?? entries, records: changed[1] ?? records };
    },
  });
}

describe("the auditor", () => {
  test("finds nothing where nothing went wrong", async () => {
    const verdict = await verdictOf(same);
    expect(verdict).toEqual({ lost: 0, doubled: 0, overCap: 0, placed: TOTAL, findings: [] });
  });

  test("finds a lead without a record", async () => {
    const record = leadRecordId(HOT_WORLD.leadOf(7).id);
    expect(
      await verdictOf(
        same,
        reading(record, () => null),
      ),
    ).toMatchObject({ lost: 1 });
  });

  test("finds a turn that nobody was given", async () => {
    const one = (body: string) => body.replace(/"turn":(\d+)/, (_, turn) => `"turn":${Number(turn) + 1}`);
    expect(await verdictOf(same, reading(POOL_KEY, one))).toMatchObject({ doubled: 1 });
  });

  test("finds an answer that is not the one in the record", async () => {
    const record = leadRecordId(HOT_WORLD.leadOf(7).id);
    const other = (body: string) => body.replaceAll(/"rep":"[a-z]+"/g, '"rep":"zoe"');
    const { doubled, findings } = await verdictOf(same, reading(record, other));
    expect(findings).toContain("hot-7 was decided otherwise than its history comes to");
    expect(doubled).toBe(0);
  });

  test("finds updates that were lost", async () => {
    const careless = (store: RotationStore): RotationStore => ({
      ...store,
      load: async (request) => ({ ...(await store.load(request)), entries: new Map() }),
      commit: async (request) => {
        const present = await store.load({ tenant: request.tenant, entries: [...request.read.keys()], records: [] });
        const read = new Map([...request.read.keys()].map((key) => [key, present.entries.get(key)?.revision ?? 0]));
        return store.commit({ ...request, read });
      },
    });
    const { doubled, findings } = await verdictOf(careless);
    expect(doubled).toBeGreaterThan(0);
    expect(findings.join("\n")).toMatch(/ana is [0-9.]+ leads from their share|not what the whole history comes to/);
  });
});

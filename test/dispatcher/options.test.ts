import { createDispatcher } from "lead-router/dispatcher";
import { memoryStore } from "lead-router/store/memory";
import { describe, expect, test } from "vitest";
import { settle } from "./failing-store.js";
import { closed, HOUR, NINE, nameOf, openOffice, takerOf } from "./fixtures.js";

/** What a host without types passes. */
const create = createDispatcher as (options: unknown) => unknown;

function issuesOf(make: () => unknown): readonly string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof Error && "issues" in error && Array.isArray(error.issues)) {
      return error.issues.map(({ path }: { path: string }) => path);
    }
    throw error;
  }
  return [];
}

describe("options", () => {
  test("are refused with every issue at once", () => {
    const wrong = {
      ...{
        router: {},
        store: { load: 1 },
        tenant: "",
        clock: 5,
        jitter: null,
        maxQueue: 0,
        maxBatch: 1.5,
        maxSkewMs: -1,
      },
      ...{ keep: { recordsMs: "30d", eventsMs: -1, forever: true }, colour: "red", explain: "everything", observe: 3 },
    };
    expect([...issuesOf(() => create(wrong))].sort()).toEqual(
      [
        ...["router", "store", "tenant", "clock", "jitter", "maxQueue", "maxBatch", "maxSkewMs", "explain", "observe"],
        ...["keep.recordsMs", "keep.eventsMs", "keep.forever", "options.colour"],
      ].sort(),
    );
    expect(issuesOf(() => create(undefined))).toEqual(["options"]);
  });

  test("keep capsules no longer than records: what is forgotten is found by its record", () => {
    const { router, store } = openOffice();
    const base = { router, store, tenant: "acme", clock: () => NINE, jitter: () => Promise.resolve() };
    expect(issuesOf(() => create({ ...base, keep: { recordsMs: 10, capsulesMs: 11 } }))).toEqual(["keep.capsulesMs"]);
    expect(issuesOf(() => create({ ...base, keep: { recordsMs: 10, capsulesMs: 10 } }))).toEqual([]);
  });
});

describe("instants", () => {
  test("ahead of the clock are refused beyond what clocks may differ, everywhere", async () => {
    const { dispatcher } = openOffice({ maxSkewMs: 100 });
    expect(await dispatcher.assign({ id: "L-1" }, { at: NINE + 101 }).catch(nameOf)).toBe("OptionsError");
    expect(await dispatcher.preview({ id: "L-1" }, { at: NINE + 101 }).catch(nameOf)).toBe("OptionsError");
    expect(await dispatcher.assignMany([], { at: NINE + 101 }).catch(nameOf)).toBe("OptionsError");
    expect(await dispatcher.release({ at: NINE + 101 }).catch(nameOf)).toBe("OptionsError");
    expect(await dispatcher.apply(closed("L-1", "e-1", NINE + 101)).catch(nameOf)).toBe("OptionsError");
    expect(await dispatcher.apply(closed("L-1"), { at: NINE + 101 }).catch(nameOf)).toBe("OptionsError");
    expect((await dispatcher.assign({ id: "L-1" }, { at: NINE + 100 })).decision.at).toBe(NINE + 100);
  });

  test("may be texts, and lie in the past", async () => {
    const { dispatcher } = openOffice();
    const at = "2026-11-23T02:00:00-06:00";
    expect((await dispatcher.assign({ id: "L-1" }, { at })).decision.at).toBe(NINE - HOUR);
    expect(await dispatcher.assign({ id: "L-2" }, { at: "yesterday" }).catch(nameOf)).toBe("OptionsError");
    expect(await dispatcher.assign({ id: "L-2" }, { at: Number.NaN }).catch(nameOf)).toBe("OptionsError");
  });

  test("of an event that are none make it no event", async () => {
    const { dispatcher } = openOffice();
    const event = { type: "closed", id: "", lead: "L-1", at: "yesterday" } as const;
    const error: unknown = await dispatcher.apply(event).catch((reason) => reason);
    expect(error).toMatchObject({ name: "EventError", issues: [{ path: "event.id" }, { path: "event.at" }] });
  });
});

describe("the observer", () => {
  test("is told of decisions under the names of its attributes, once they stand", async () => {
    const { dispatcher, notes, router } = openOffice();
    await dispatcher.assign({ id: "L-1", email: "kim@example.com" });
    await dispatcher.assign({ id: "L-1", for: "other" });
    const common = {
      ...{ "lead_router.tenant": "acme", "lead_router.lead.id": "L-1", "lead_router.cause": "new" },
      ...{ "lead_router.outcome": "assigned", "lead_router.reason": "matched", "lead_router.rule": "all" },
      ...{ "lead_router.attempt": 1, "lead_router.ruleset": router.ruleset, "lead_router.roster": router.roster },
    };
    expect(notes).toEqual([
      {
        name: "lead_router.decision",
        attributes: { ...common, "lead_router.replayed": false, "lead_router.mismatch": false },
      },
      {
        name: "lead_router.decision",
        attributes: { ...common, "lead_router.replayed": true, "lead_router.mismatch": true },
      },
    ]);
    expect(JSON.stringify(notes)).not.toContain("kim");
  });

  test("is told of a record that lies in the future", async () => {
    const store = memoryStore();
    const ahead = openOffice({ store });
    const behind = openOffice({ store, maxSkewMs: 1_000 });
    ahead.time.now = NINE + HOUR;
    await ahead.dispatcher.assign({ id: "L-1" });
    expect(takerOf(await behind.dispatcher.assign({ id: "L-1" }))).toBe("ana");
    expect(behind.notes.filter(({ name }) => name === "lead_router.skew")).toEqual([
      {
        name: "lead_router.skew",
        attributes: { "lead_router.tenant": "acme", "lead_router.lead.id": "L-1", "lead_router.skew_ms": HOUR },
      },
    ]);
  });

  test("may throw: nobody loses a lead for it", async () => {
    const observe = () => {
      throw new Error("the exporter is down");
    };
    const { dispatcher } = openOffice({ observe });
    expect(takerOf(await dispatcher.assign({ id: "L-1" }))).toBe("ana");
  });
});

test("a dispatcher that is full says so, and takes leads in again later", async () => {
  const { dispatcher } = openOffice({ maxQueue: 2 });
  const answers = await Promise.allSettled(["L-1", "L-2", "L-3"].map((id) => dispatcher.assign({ id })));
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect(answers[2]).toMatchObject({ reason: { name: "QueueFull" } });
  await settle();
  expect((await dispatcher.assign({ id: "L-3" })).replayed).toBe(false);
  const many = await dispatcher.assignMany(Array.from({ length: 20 }, (_, index) => ({ id: `M-${index}` })));
  expect(many.every(({ status }) => status === "fulfilled")).toBe(true);
});

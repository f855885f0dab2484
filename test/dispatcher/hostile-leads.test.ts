import { memoryStore } from "lead-router/store/memory";
import { describe, expect, test } from "vitest";
import { readLeadBody } from "../../src/dispatcher/lead-body.js";
import { leadRecordId } from "../../src/dispatcher/record-id.js";
import { hostileLeads } from "../../src/testing/hostile-leads.js";
import { HOUR, NINE, openOffice, rejected, settledTaker, takerOf } from "./fixtures.js";

const cyclic: { [key: string]: unknown } = { id: "cyclic", for: "night" };
cyclic.self = cyclic;

/** Leads that wait, and say who they are; what else they say is no JSON. */
const WAITING: readonly (readonly [name: string, lead: object])[] = [
  ["cyclic", cyclic],
  [
    "with a getter that throws",
    Object.defineProperty({ id: "getter", for: "night" }, "notes", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    }),
  ],
  [
    "with values that are no JSON",
    { id: "values", for: "night", call: () => 1, big: 10n, when: new Date(0), no: Number.NaN, sign: Symbol("x") },
  ],
  [
    "of a class",
    new (class Lead {
      id = "class";
      for = "night";
      toJSON() {
        throw new Error("no");
      }
    })(),
  ],
  ["without a prototype", Object.assign(Object.create(null), { id: "bare", for: "night" })],
  ["of a megabyte", { id: "mega", for: "night", text: "x".repeat(1_000_000) }],
  [
    "very deep",
    { id: "deep", for: "night", deep: Array.from({ length: 5_000 }).reduce<object>((inner) => ({ inner }), {}) },
  ],
  ["that would be a prototype", JSON.parse('{"id":"proto","for":"night","__proto__":{"for":"all"},"constructor":1}')],
  ["with lone surrogates", { id: "surrogate", for: "night", text: "\ud800 \udfff" }],
  [
    "that is a proxy",
    new Proxy(
      { id: "proxy", for: "night" },
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    ),
  ],
  ["frozen", Object.freeze({ id: "frozen", for: "night", list: Object.freeze([1, [2]]) })],
];

describe("a hostile lead that waits", () => {
  test.each(WAITING)("%s is kept as plain JSON, and released", async (_, lead) => {
    const { dispatcher, store, time, router } = openOffice();
    const { id } = router.read(lead);
    if (id === null) throw new Error("it has no id");
    const first = await dispatcher.assign(lead);
    expect(first.decision.outcome).toBe("waiting");
    const { records } = await store.load({ tenant: "acme", entries: [], records: [leadRecordId(id)] });
    const body = readLeadBody(leadRecordId(id), records.get(leadRecordId(id))?.body ?? "");
    expect(body.lead).toEqual(JSON.parse(JSON.stringify(body.lead)));
    expect(body.lead).not.toBe(null);
    time.now = NINE + 12 * HOUR;
    expect((await dispatcher.release()).map(settledTaker)).toEqual(["nora"]);
    const again = await dispatcher.assign(lead);
    expect([takerOf(again), again.replayed, again.mismatch]).toEqual(["nora", true, false]);
  });
});

describe("hostile leads", () => {
  test("each gets an answer, twice the same, and none harms the leads beside it", async () => {
    const { dispatcher } = openOffice();
    const leads = hostileLeads().flatMap((lead, index) => [lead, { id: `good-${index}`, for: "queue" }]);
    const settled = await dispatcher.assignMany(leads);
    expect(settled.filter(({ status }) => status === "rejected")).toEqual([]);
    const good = settled.filter((_, index) => index % 2 === 1);
    expect(new Set(good.map(settledTaker))).toEqual(new Set(["triage"]));
    const again = await dispatcher.assignMany(leads);
    expect(again.map(settledTaker)).toEqual(settled.map(settledTaker));
  });

  test("with an id that changes at each look fails or is one of them, and takes nobody else's record", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assign({ id: "L-1" });
    let looks = 0;
    const lead = {
      get id() {
        looks += 1;
        return looks % 2 === 0 ? "L-1" : "L-2";
      },
    };
    await Promise.allSettled([dispatcher.assign(lead), dispatcher.assign(lead)]);
    expect((await dispatcher.assign({ id: "L-1" })).decision.attempt).toBe(1);
    expect(takerOf(await dispatcher.assign({ id: "L-1" }))).toBe("ana");
  });

  test("whose answers to its event change at each look do not hold up the dispatcher", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assign({ id: "L-1" });
    let looks = 0;
    const lead = {
      id: "L-1",
      get for() {
        looks += 1;
        return ["all", "other", "night", "queue"][looks % 4];
      },
    };
    await Promise.allSettled([dispatcher.apply(rejected("L-1"), { lead })]);
    expect(takerOf(await dispatcher.assign({ id: "L-2" }))).not.toBe("nobody");
    await dispatcher.close();
  });
});

describe("ids", () => {
  const ids = [
    ...[
      "constructor",
      "toString",
      "hasOwnProperty",
      "a/b",
      "a",
      "a/",
      "/a",
      "lead/a",
      "..",
      "{a}",
      "a%",
      "a:b",
      " a",
      "a ",
      "A",
    ],
    ...["\u00e9", "e\u0301", "\u0430", "\ud83d\ude00", "x".repeat(255), "pool/all", "0", "00", "null", "undefined"],
  ];

  test("that look alike are never one lead, nor one event", async () => {
    const store = memoryStore();
    const { dispatcher } = openOffice({ store, keep: { capsulesMs: 1 } });
    const answers = await dispatcher.assignMany(ids.map((id) => ({ id, for: "queue" })));
    expect(answers.map((each) => each.status === "fulfilled" && each.value.replayed)).toEqual(ids.map(() => false));
    for (const id of ids) {
      const followed = await dispatcher.apply({ type: "closed", id, lead: id, at: NINE });
      expect([id, followed.reason, followed.replayed]).toEqual([id, "followed", false]);
    }
    await dispatcher.forget(ids);
    const again = await dispatcher.assignMany(ids.map((id) => ({ id, for: "queue" })));
    expect(new Set(again.map((each) => each.status === "fulfilled" && each.value.decision.reason))).toEqual(
      new Set(["forgotten"]),
    );
  });

  test("that are none are answered, and nothing is kept", async () => {
    const { dispatcher } = openOffice();
    const none = [
      {},
      { id: "" },
      { id: null },
      { id: "__proto__" },
      { id: "x".repeat(256) },
      { id: "\ud800" },
      { id: {} },
    ];
    const settled = await dispatcher.assignMany(none);
    expect(settled.map((each) => each.status === "fulfilled" && each.value.decision.reason)).toEqual(
      none.map(() => "lead_invalid"),
    );
  });

  test("that are numbers are the texts that they are written as", async () => {
    const { dispatcher } = openOffice();
    await dispatcher.assign({ id: 7 });
    expect((await dispatcher.assign({ id: "7" })).replayed).toBe(true);
  });
});

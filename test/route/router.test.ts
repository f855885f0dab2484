import {
  applyChanges,
  createRouter,
  type Decision,
  initialState,
  isLeadRouterError,
  type Router,
  type Ruleset,
} from "lead-router";
import { describe, expect, it } from "vitest";
import { asInput } from "../as-input.js";
import { AT, rosterOf, rulesetOf } from "./worlds.js";

const build = (ruleset = rulesetOf({}), roster = rosterOf()): Router => createRouter(asInput({ ruleset, roster }));

const routeAll = (router: Router, leads: readonly object[]): readonly Decision[] => {
  let state = asInput(initialState(router));
  return leads.map((lead) => {
    const decision = router.route(asInput(lead), { state, at: AT });
    state = asInput(applyChanges(state, decision.changes));
    return decision;
  });
};

const takers = (decisions: readonly Decision[]) =>
  decisions.map((decision) => Object.values(decision.assignments[0]?.target ?? { nobody: "nobody" })[0]).join(" ");

const leads = (count: number, fields: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ id: `L-${index}`, ...fields }));

describe("a router", () => {
  it("is frozen and hands out nothing that a host could change in it", () => {
    const router = build(rulesetOf({ rules: [{ id: "r", assign: [{ pool: "all" }], actions: [{ type: "notify" }] }] }));
    expect(Object.isFrozen(router)).toBe(true);
    expect(Object.isFrozen(router.initial)).toBe(true);
    const [decision] = routeAll(router, leads(1));
    expect(decision?.actions.every((action) => Object.isFrozen(action))).toBe(true);
  });

  it("does not notice when the documents it was made from change afterwards", () => {
    const ruleset = rulesetOf({});
    const roster = rosterOf();
    const router = createRouter({ ruleset, roster });
    ruleset.pools = {};
    roster.reps.length = 0;
    expect(takers(routeAll(router, leads(4)))).toBe("ana ben cyd ana");
  });

  it("takes another roster and keeps the ruleset and the state", () => {
    const router = build();
    const [first] = routeAll(router, leads(1));
    const state = applyChanges(initialState(router), first?.changes ?? []);
    const next = router.withRoster(asInput(rosterOf({ id: "ben", paused: true })));
    expect([next.ruleset === router.ruleset, next.roster === router.roster]).toEqual([true, false]);
    expect(takers([next.route({ id: "L-2" }, { state, at: AT })])).toBe("cyd");
  });

  it("warns of a rep who is not in a later roster, and judges them inactive", () => {
    const router = build().withRoster(asInput({ schema: 1, reps: [{ id: "ana" }, { id: "cyd" }] }));
    expect(router.warnings.map((issue) => [issue.code, issue.path])).toEqual([
      ["dangling_rep", "pools.all.members[1].rep"],
    ]);
    const decision = router.explain({ id: "L-1" }, { state: initialState(router), at: AT });
    const verdicts = decision.explanation?.steps[0]?.candidates.map(({ rep, verdict }) => [rep, verdict]);
    expect(verdicts).toContainEqual(["ben", "inactive"]);
  });

  it("refuses a bad later roster with all its issues", () => {
    expect(() => build().withRoster({ schema: 1, reps: [{ id: "ana", capacity: "many" }] })).toThrow(/RosterError/);
  });
});

describe("what a call may say", () => {
  const router = build();
  const state = initialState(router);

  it.each([
    ["no instant", {}],
    ["a local time", { at: "2026-11-23T09:00:00" }],
    ["seconds", { at: 1_763_888_400 }],
    ["a year out of range", { at: "1999-12-31T23:59:59Z" }],
    ["a level that there is not", { at: AT, explain: "verbose" }],
    ["a key that there is not", { at: AT, explian: "full" }],
    ["a history that is no object", { at: AT, history: [] }],
    ["a negative attempt", { at: AT, history: { attempt: -1 } }],
    ["tried reps that are no ids", { at: AT, history: { tried: [1] } }],
    ["an unreadable since", { at: AT, history: { since: "monday" } }],
    ["a history key that there is not", { at: AT, history: { attempts: 1 } }],
  ])("is refused with %s", (_what, options) => {
    const call = () => router.route({ id: "L-1" }, { state, ...options } as never);
    expect(call).toThrow(/OptionsError/);
    try {
      call();
    } catch (error) {
      expect(isLeadRouterError(error) && error.issues.length).toBe(1);
    }
  });

  it("names every issue at once", () => {
    try {
      router.route({ id: "L-1" }, { state, at: "soon", explain: "all", history: { attempt: 0.5 } } as never);
      expect.unreachable();
    } catch (error) {
      expect(isLeadRouterError(error) && error.issues.map((issue) => issue.path)).toEqual([
        "at",
        "explain",
        "history.attempt",
      ]);
    }
  });

  it("is refused without a state", () => {
    expect(() => router.route({ id: "L-1" }, { at: AT } as never)).toThrow(/StateError/);
  });

  it("takes an instant as text or as epoch milliseconds alike", () => {
    const text = router.route({ id: "L-1" }, { state, at: "2026-11-23T03:00:00-06:00" });
    expect(router.route({ id: "L-1" }, { state, at: text.at })).toEqual(text);
  });
});

describe("needs", () => {
  const router = build(
    rulesetOf({
      pools: {
        all: { members: [{ rep: "ana" }, { rep: "ben" }] },
        rest: { members: [{ rep: "cyd" }], strategy: { type: "least-loaded" } },
        unused: { members: [{ rep: "ana" }] },
      },
      rules: [
        {
          id: "known",
          when: { present: { var: "owner" } },
          assign: [{ rep: { var: "owner" } }],
          otherwise: "next-rule",
        },
        { id: "big", when: { ">": [{ var: "size" }, 100] }, assign: [{ pool: "all" }], otherwise: "unassigned" },
        { id: "small", assign: [{ pool: "rest" }] },
      ],
      fallback: { assign: [{ pool: "unused" }] },
    }),
    rosterOf({ id: "ana", capacity: 3 }),
  );

  it.each([
    [{ id: 1, size: 500 }, ["pool/all", "rep/ana"]],
    [{ id: 1, size: 5 }, ["pool/rest", "pool/unused", "rep/ana", "rep/cyd"]],
    [{ id: 1, size: 500, owner: "cyd" }, ["pool/all", "rep/ana", "rep/cyd"]],
    [{}, []],
  ])("of %j are %j", (lead, keys) => {
    expect(router.needs(asInput(lead), { at: AT })).toEqual(keys);
  });

  it("name the partition of whomever an earlier role may choose", () => {
    const partitioned = build(
      rulesetOf({
        roles: ["ae", "sdr"],
        pools: {
          all: { members: [{ rep: "ana" }, { rep: "ben" }] },
          rest: { members: [{ rep: "cyd" }], partitionBy: { var: "chosen.ae.region" } },
        },
        rules: [{ id: "both", assign: { ae: [{ pool: "all" }], sdr: [{ pool: "rest" }] } }],
      }),
      rosterOf({ id: "ana", attributes: { region: "east" } }, { id: "ben", attributes: { region: "west" } }),
    );
    const keys = ["pool/all", "pool/rest", "pool/rest/east", "pool/rest/other", "pool/rest/west"];
    expect(partitioned.needs({ id: 1 }, { at: AT })).toEqual(keys);
    const { changes } = partitioned.route({ id: 1 }, { state: partitioned.initial, at: AT });
    expect(changes.flatMap((change) => (change.type === "turn" ? [change.rotation] : []))).toEqual([
      "all",
      "rest/east",
    ]);
  });

  it("cover every entry that a decision changes or reads: the rest of the state does not matter", () => {
    const lead = { id: 1, size: 500, owner: "ana" };
    const full = { version: 1, pools: { all: entry(), rest: entry() }, reps: { ana: { open: 3 }, cyd: { open: 9 } } };
    const keys = router.needs(lead, { at: AT });
    const loaded = {
      version: 1 as const,
      pools: Object.fromEntries(Object.entries(full.pools).filter(([id]) => keys.includes(`pool/${id}`))),
      reps: Object.fromEntries(Object.entries(full.reps).filter(([id]) => keys.includes(`rep/${id}`))),
    };
    const withAll = router.route(lead, { state: asInput({ ...full, version: 1 as const }), at: AT });
    expect(router.route(lead, { state: asInput(loaded), at: AT })).toEqual(withAll);
    expect(withAll.reason).toBe("matched");
  });

  function entry() {
    return { turn: 0, clock: 0, owed: [], members: {} };
  }
});

describe("a condition that runs out of steps", () => {
  const heavy = { some: [{ var: "tags" }, { some: [{ var: "tags" }, { "==": [{ var: "" }, "x"] }] }] };
  const rules = [
    { id: "heavy", when: heavy, assign: [{ pool: "all" }] },
    { id: "light", assign: [{ queue: "triage" }] },
  ];
  const lead = { id: 1, tags: Array.from({ length: 900 }, (_, index) => ({ tags: ["a", "b", `${index}`] })) };
  const input = { ruleset: rulesetOf({ rules }), roster: rosterOf(), limits: { steps: 500 } };

  it("is passed over, visibly, when the host reads on", () => {
    const router = createRouter(input);
    const decision = router.explain(lead, { state: initialState(router), at: AT });
    expect([decision.outcome, decision.rule]).toEqual(["queued", "light"]);
    const verdicts = decision.explanation?.level === "full" ? decision.explanation.rules : [];
    expect(verdicts.map((verdict) => verdict.verdict)).toEqual(["limit_exceeded", "true"]);
  });

  it("leaves the lead unassigned when the host wants to stop", () => {
    const router = createRouter({ ...input, onLimit: "unassigned" });
    const decision = router.route(lead, { state: initialState(router), at: AT });
    expect([decision.outcome, decision.reason, decision.rule]).toEqual(["unassigned", "limit_exceeded", "heavy"]);
  });
});

describe("brief explanations", () => {
  it("stay small whatever the pool's and the ruleset's size", () => {
    const reps = Array.from({ length: 2_000 }, (_, index) => ({ id: `r${index}`, attributes: { team: "x" } }));
    const rules = Array.from({ length: 500 }, (_, index) => ({
      id: `rule-${index}`,
      assign: [{ pool: "none" }],
      otherwise: "next-rule" as const,
    }));
    const router = createRouter({
      ruleset: rulesetOf({
        pools: {
          all: { members: [{ where: { is: { "rep.team": "x" } } }] },
          none: { members: [{ where: { is: { "rep.team": "x" } } }], requires: { "==": [1, 2] } },
        },
        rules: [...rules, { id: "last", assign: [{ pool: "all" }] }],
      }),
      roster: { schema: 1, reps },
    });
    const decision = router.route({ id: 1 }, { state: initialState(router), at: AT });
    expect(decision.rule).toBe("last");
    expect(JSON.stringify(decision.explanation).length).toBeLessThan(6_000);
    expect(decision.explanation?.steps.at(-1)?.candidates).toHaveLength(10);
  });

  it("are left out at the level none, and nothing else changes", () => {
    const router = build();
    const state = initialState(router);
    const { explanation, ...brief } = router.route({ id: 1 }, { state, at: AT });
    const none = router.route({ id: 1 }, { state, at: AT, explain: "none" });
    expect(explanation?.level).toBe("brief");
    expect(none).toEqual({ ...brief, explanation: null });
  });
});

describe("a split by a key that is no number", () => {
  it("still draws an arm in jsonlogic semantics", () => {
    const ruleset = rulesetOf({
      semantics: "jsonlogic",
      fields: {
        ratio: { derive: { "/": [1, { var: "size" }] } },
        arm: {
          split: { key: { map: [{ var: "sizes" }, { "/": [0, { var: "" }] }] }, arms: [{ arm: "only", share: 100 }] },
        },
        other: { split: { key: { var: "ratio" }, arms: [{ arm: "only", share: 100 }] } },
      },
      rules: [{ id: "r", when: { is: { arm: "only", other: "only" } }, assign: [{ pool: "all" }] }],
    });
    const router = build(ruleset);
    const decision = router.route({ id: 1, size: 0, sizes: [0, 1] }, { state: initialState(router), at: AT });
    expect(decision.rule).toBe("r");
  });
});

describe("a condition that ran out of steps is told of in the notes, at every level of explanation", () => {
  const heavy = { some: [{ var: "tags" }, { some: [{ var: "tags" }, { "==": [{ var: "" }, "x"] }] }] };
  const lead = { id: 1, tags: Array.from({ length: 900 }, (_, index) => ({ tags: [`${index}`] })) };

  it.each(["none", "brief", "full"] as const)("%s", (explain) => {
    const router = createRouter({
      ruleset: rulesetOf({
        pools: { all: { members: [{ rep: "ana" }], requires: heavy } },
        rules: [
          { id: "heavy", when: heavy, assign: [{ pool: "all" }] },
          { id: "all", assign: [{ pool: "all" }] },
        ],
      }),
      roster: rosterOf(),
      limits: { steps: 500 },
    });
    const { notes, reason } = router.route(lead, { state: initialState(router), at: AT, explain });
    expect(reason).toBe("requirements_unmet");
    expect(notes).toEqual([
      { code: "limit_exceeded", path: "pools.all.requires", seen: null },
      { code: "limit_exceeded", path: "rules[0].when", seen: null },
    ]);
  });
});

describe("weights that are too fine", () => {
  const fine = (weight: number) => rosterOf({ id: "ana", weight }, { id: "ben", weight: 0.007 });

  it("are an issue of the roster that brings them, now or later: nothing routes on with them", () => {
    expect(() => build(rulesetOf({}), fine(9_000.001))).toThrow(/RosterError[\s\S]*shares of a turn/);
    expect(() => build().withRoster(asInput(fine(9_000.001)))).toThrow(/RosterError[\s\S]*shares of a turn/);
  });
});

describe("pools in pools", () => {
  const chain = (length: number, width: number) => {
    const pools: Ruleset["pools"] = {};
    for (let index = 0; index < length; index++) {
      const inner = Array.from({ length: width }, (_, step) => index + step + 1).filter((next) => next < length);
      pools[`p${index}`] = { members: [{ rep: "ana" }, ...inner.map((next) => ({ pool: `p${next}` }))] };
    }
    return rulesetOf({ pools, rules: [{ id: "r", assign: [{ pool: "p0" }] }] });
  };

  it.each([
    ["3,000 deep", 3_000, 1],
    ["each in two others, 60 times over", 60, 2],
  ])("load when they are %s", (_what, length, width) => {
    expect(takers(routeAll(build(chain(length, width)), leads(1)))).toBe("ana");
  });
});

describe("ids of reps that a CRM keeps as numbers", () => {
  const numbered = { schema: 1, reps: [{ id: "41" }, { id: "42" }] } as const;
  const ruleset = rulesetOf({
    pools: { all: { members: [{ where: { present: { var: "rep.id" } } }] } },
    rules: [{ id: "owner", assign: [{ rep: { var: "owner" } }] }],
  });

  it("name the reps of their texts", () => {
    const router = createRouter(asInput({ ruleset, roster: numbered }));
    expect(
      takers(
        routeAll(router, [
          { id: 1, owner: 42 },
          { id: 2, owner: [7, 41] },
          { id: 3, owner: 4.2 },
        ]),
      ),
    ).toBe("42 41 nobody");
  });
});

describe("a brief explanation of a long list of reps", () => {
  it("names the chosen one, wherever they stood", () => {
    const reps = Array.from({ length: 12 }, (_, index) => ({
      id: `r${index}`,
      ...(index < 11 && { active: false as const }),
    }));
    const router = createRouter({
      ruleset: rulesetOf({
        pools: { all: { members: [{ rep: "r0" }] } },
        rules: [{ id: "r", assign: [{ rep: reps.map(({ id }) => id) }] }],
      }),
      roster: { schema: 1, reps },
    });
    const { explanation } = router.route({ id: 1 }, { state: initialState(router), at: AT });
    expect(explanation?.steps[0]?.target).toEqual({ rep: [...reps.slice(0, 9).map(({ id }) => id), "r11"] });
  });
});

describe("what is no JSON in the options or the state", () => {
  const router = build(rulesetOf({ defaults: { rep: { hours: "always", capacity: 5 } } }));
  const cycle: { self?: object } = {};
  cycle.self = cycle;

  it.each([
    ["a bigint as the instant", { at: 5n }],
    ["an instant whose toJSON throws", { at: { toJSON: () => JSON.parse("{") } }],
    ["a cycle as since", { at: AT, history: { since: cycle } }],
    ["a bigint as the version", { at: AT, state: { version: 1n, pools: {}, reps: {} } }],
    ["open leads as a bigint", { at: AT, state: { version: 1, pools: {}, reps: { ana: { open: 5n } } } }],
    ["open leads below zero", { at: AT, state: { version: 1, pools: {}, reps: { ana: { open: -1 } } } }],
  ])("is refused as such: %s", (_what, options) => {
    try {
      router.route({ id: 1 }, { state: router.initial, ...options } as never);
      expect.unreachable();
    } catch (error) {
      expect(isLeadRouterError(error)).toBe(true);
    }
  });
});

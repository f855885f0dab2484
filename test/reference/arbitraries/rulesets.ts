import fc from "fast-check";
import type { Field } from "../../../src/model/field.js";
import type { Member, Pool, PoolSettings } from "../../../src/model/pool.js";
import type { Roster } from "../../../src/model/roster.js";
import type { Action, Rule } from "../../../src/model/rule.js";
import type { Ruleset } from "../../../src/model/ruleset.js";
import type { Table } from "../../../src/model/table.js";
import type { Step, Target } from "../../../src/model/target.js";
import type { Id } from "../../../src/model/words.js";
import { leadCondition, namingExpression, pairCondition, rankExpression, repCondition } from "./conditions.js";
import { COUNTRIES, oneOf, POOLS, PRODUCTS, QUEUES, record, SEGMENTS, someOf, sometimes } from "./shared.js";

const TABLES: { [id: Id]: Table } = {
  byZip: { match: "prefix", entries: { "606": "central", "60601": "east", "1": "east", "9": "west" } },
  bySize: { match: "range", entries: { "0-49": "small", "50-999": "middle", "1000-": "large" } },
  byPlace: {
    match: ["exact", "range"],
    entries: { US: { "0-99": "east", "100-": "west", "*": "central" }, CA: { "0-": "central" }, "*": { "*": "west" } },
  },
  ownerOf: { entries: { "acme.com": "ana", "mail.org": ["ben", "cleo"], "*": "nobody" } },
};

const TIDY = oneOf([
  ["trim", "upper"],
  ["upper", "trim"],
  ["trim", "upper", "fold", "upper"],
] as const).map((steps) => [...steps]);

const fields: fc.Arbitrary<{ [path: string]: Field }> = record({
  country: sometimes(
    75,
    given({
      type: "string",
      normalize: TIDY,
      aliases: sometimes(60, fc.constant({ usa: "US", Select: null, "united states": "US" })),
      values: sometimes(40, fc.constant([...COUNTRIES])),
      required: sometimes(40, fc.constant(true)),
    }),
  ),
  product: sometimes(
    75,
    given({
      type: "string",
      normalize: fc.constant(["trim", "lower"]),
      values: sometimes(50, fc.constant([...PRODUCTS])),
      default: sometimes(40, oneOf(PRODUCTS)),
    }),
  ),
  employees: sometimes(
    75,
    given({
      type: "integer",
      min: sometimes(60, fc.constant(0)),
      max: sometimes(30, fc.constant(1500)),
      normalize: sometimes(40, oneOf([["trim"], ["digits"]])),
      required: sometimes(30, fc.constant(true)),
      default: sometimes(15, fc.constant(10)),
    }),
  ),
  score: sometimes(
    75,
    given({ type: "number", min: sometimes(40, fc.constant(0)), max: sometimes(40, fc.constant(99)) }),
  ),
  vip: sometimes(
    70,
    given({
      type: "boolean",
      default: sometimes(40, fc.boolean()),
      normalize: sometimes(30, fc.constant(["trim", "lower"])),
    }),
  ),
  zip: sometimes(75, given({ type: "zip" })),
  email: sometimes(
    70,
    given({ type: "string", normalize: fc.constant(["trim", "lower"]), required: sometimes(40, fc.constant(true)) }),
  ),
  tags: sometimes(70, given({ type: "list", normalize: sometimes(60, fc.constant(["trim", "lower"])) })),
  visit: sometimes(70, given({ type: "date" })),
  seen: sometimes(85, given({ type: "instant" })),
  "account.rep": sometimes(50, given({ type: "string", normalize: fc.constant(["trim", "lower"]) })),
  territory: sometimes(
    80,
    record({
      derive: oneOf([
        { lookup: ["byZip", { var: "zip" }] },
        { lookup: ["byPlace", { var: "country" }, { var: "employees" }] },
      ]),
      default: sometimes(30, oneOf(["east", "nowhere"])),
    }),
  ),
  segment: sometimes(
    75,
    record({
      derive: fc.constant({
        if: [
          { present: { var: "employees" } },
          { lookup: ["bySize", { var: "employees" }] },
          { lookup: ["bySize", { var: "score" }] },
        ],
      }),
      default: sometimes(30, oneOf(SEGMENTS)),
    }),
  ),
  total: sometimes(
    75,
    record({
      derive: oneOf([
        { "+": [{ var: "score" }, { "*": [2, { var: "employees" }] }] },
        { "/": [{ var: "score" }, { var: "employees" }] },
      ]),
      default: sometimes(20, fc.constant(7)),
    }),
  ),
  owners: sometimes(30, fc.constant({ derive: { lookup: ["ownerOf", { emailDomain: { var: "email" } }] } })),
  arm: sometimes(
    60,
    fc.tuple(oneOf([10, 33.333, 50, 100]), sometimes(40, oneOf(["country", "total"]))).map(([share, key]) => ({
      split: {
        arms:
          share === 100
            ? [{ arm: "new", share }]
            : [
                { arm: "new", share },
                { arm: "old", share: 100 - share },
              ],
        ...(key === undefined ? {} : { key: { var: key } }),
      },
    })),
  ),
}) as fc.Arbitrary<{ [path: string]: Field }>;

function given(model: {
  type: Field extends infer F ? (F extends { type: infer T } ? T : never) : never;
  [key: string]: unknown;
}) {
  const { type, ...others } = model;
  return record({ type: fc.constant(type), ...(others as { [key: string]: fc.Arbitrary<unknown> }) });
}

const strategy: fc.Arbitrary<PoolSettings["strategy"]> = fc.oneof(
  fc.constant({ type: "round-robin" } as const),
  oneOf(["open", "free", "ratio", undefined] as const).map(
    (by) => ({ type: "least-loaded", ...(by && { by }) }) as const,
  ),
);

const poolSettings: fc.Arbitrary<PoolSettings> = record({
  strategy: sometimes(45, strategy),
  shortlist: sometimes(
    25,
    record({
      by: fc.array(
        fc.tuple(oneOf(["high", "low"]), rankExpression).map(([end, expr]) => ({ [end]: expr })),
        { minLength: 1, maxLength: 2 },
      ),
      keep: sometimes(60, oneOf<number | string>([1, 2, 3, "20%", "50%", "33.4%"])),
    }),
  ),
  requires: sometimes(10, pairCondition),
  hours: sometimes(15, oneOf(["working", "always"])),
}) as fc.Arbitrary<PoolSettings>;

/** At least one member is a rep or another pool, so that the pool is not empty. */
function pool(reps: readonly string[], inner: readonly string[]): fc.Arbitrary<Pool> {
  const settings = {
    weight: sometimes(25, oneOf([0.25, 1, 2, 5])),
    tier: sometimes(15, fc.integer({ min: 0, max: 2 })),
  };
  const named = someOf(reps, 1, 6).chain((ids) =>
    fc.tuple(...ids.map((rep) => record({ rep: fc.constant(rep), ...settings }))),
  );
  const selected = fc.array(record({ where: repCondition, ...settings }), { maxLength: 2 });
  const nested =
    inner.length === 0
      ? fc.constant([])
      : someOf(inner, 0, 1).chain((ids) =>
          fc.tuple(...ids.map((id) => record({ pool: fc.constant(id), ...settings }))),
        );
  const members = fc
    .tuple(named, selected, nested)
    .chain((groups) => fc.shuffledSubarray(groups.flat() as Member[], { minLength: groups.flat().length }));
  return fc.tuple(poolSettings, members).map(([others, list]) => ({ ...others, members: list }));
}

function pools(reps: readonly string[]): fc.Arbitrary<{ [id: Id]: Pool }> {
  return fc.integer({ min: 1, max: POOLS.length }).chain((count) => {
    const ids = POOLS.slice(0, count);
    return fc
      .tuple(...ids.map((_, index) => pool(reps, ids.slice(index + 1))))
      .map((made) => Object.fromEntries(ids.map((id, index) => [id, made[index] as Pool])));
  });
}

const action: fc.Arbitrary<Action> = record({
  type: oneOf(["notify", "sequence"]),
  channel: sometimes(50, oneOf(["#hot", "#sales"])),
  on: sometimes(50, someOf(["assigned", "queued", "unassigned"], 1, 3)),
}) as fc.Arbitrary<Action>;

const ruleSettings = {
  otherwise: sometimes(50, oneOf(["fallback", "next-rule", "next-rule", "unassigned"])),
  repeat: sometimes(30, record({ skipLast: fc.integer({ min: 0, max: 3 }), strict: sometimes(40, fc.constant(true)) })),
  actions: sometimes(35, fc.array(action, { minLength: 1, maxLength: 2 })),
};

function steps(poolIds: readonly string[], reps: readonly string[]): fc.Arbitrary<Step[]> {
  const requires = sometimes(12, pairCondition);
  const step = fc.oneof(
    { weight: 8, arbitrary: record({ pool: oneOf(poolIds), requires }) },
    { weight: 2, arbitrary: record({ pool: namingExpression(poolIds), requires }) },
    { weight: 2, arbitrary: record({ rep: oneOf(reps), requires }) },
    { weight: 2, arbitrary: record({ rep: someOf(reps, 1, 3), requires }) },
    { weight: 3, arbitrary: record({ rep: namingExpression(reps), requires }) },
    { weight: 1, arbitrary: record({ queue: oneOf(QUEUES) }) },
    { weight: 1, arbitrary: record({ queue: namingExpression(QUEUES) }) },
    { weight: 1, arbitrary: fc.constant({ unassigned: "not for us" }) },
  ) as fc.Arbitrary<Target>;
  return fc.array(step, { minLength: 1, maxLength: 3 });
}

function rules(poolIds: readonly string[], reps: readonly string[]): fc.Arbitrary<Rule[]> {
  const shared = {
    id: fc.constant("?"),
    active: sometimes(6, fc.constant(false)),
    when: sometimes(75, leadCondition),
    ...ruleSettings,
  };
  const leaf = record({ ...shared, assign: steps(poolIds, reps) });
  const { rule } = fc.letrec((tie) => ({
    rule: fc.oneof(
      { maxDepth: 2, depthSize: "small" },
      { weight: 3, arbitrary: leaf },
      { weight: 1, arbitrary: tie("branch") },
    ),
    branch: record({ ...shared, rules: fc.array(tie("rule"), { minLength: 1, maxLength: 3 }) }),
  }));
  return fc.array(rule, { minLength: 1, maxLength: 5 }).map((made) => numbered(made as Rule[]));
}

/** Gives every rule an id of its own, in reading order. */
function numbered(made: readonly Rule[]): Rule[] {
  let last = 0;
  const number = (rule: Rule): Rule => {
    last += 1;
    const id = `rule-${last}`;
    return "rules" in rule ? { ...rule, id, rules: rule.rules.map(number) } : { ...rule, id };
  };
  return made.map(number);
}

/** A ruleset that loads with this roster. */
export function ruleset(roster: Roster): fc.Arbitrary<Ruleset> {
  const reps = roster.reps.map(({ id }) => id);
  return pools(reps).chain((made) => {
    const poolIds = Object.keys(made);
    return record({
      schema: fc.constant(1 as const),
      id: fc.constant("generated"),
      timezone: fc.constant("America/Chicago"),
      salt: sometimes(30, oneOf(["pepper", "sea"])),
      fields: sometimes(90, fields),
      tables: fc.constant(TABLES),
      queues: fc.constant([...QUEUES]),
      roles: sometimes(10, fc.constant(["owner"])),
      requires: sometimes(8, pairCondition),
      pools: fc.constant(made),
      rules: rules(poolIds, reps),
      fallback: sometimes(
        75,
        record({
          assign: steps(poolIds, reps),
          actions: sometimes(40, fc.array(action, { minLength: 1, maxLength: 2 })),
        }),
      ),
      defaults: record({
        rule: sometimes(40, record(ruleSettings)),
        pool: sometimes(25, poolSettings),
        rep: record({
          hours: fc.constant("always"),
          capacity: sometimes(20, fc.integer({ min: 1, max: 8 })),
          weight: sometimes(15, oneOf([1, 2])),
        }),
      }),
    }) as fc.Arbitrary<unknown> as fc.Arbitrary<Ruleset>;
  });
}

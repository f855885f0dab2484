import fc from "fast-check";
import type { Field } from "../../../src/model/field.js";
import type { Member, Pool, PoolSettings } from "../../../src/model/pool.js";
import type { Roster } from "../../../src/model/roster.js";
import type { Action, Rule } from "../../../src/model/rule.js";
import type { Ruleset } from "../../../src/model/ruleset.js";
import type { Table } from "../../../src/model/table.js";
import type { Assign, Step, Target } from "../../../src/model/target.js";
import type { Id } from "../../../src/model/words.js";
import {
  calendarCondition,
  chosenCondition,
  leadCondition,
  namingExpression,
  pairCondition,
  rankExpression,
  repCondition,
} from "./conditions.js";
import { type Features, ifOn } from "./features.js";
import { COUNTRIES, oneOf, POOLS, PRODUCTS, QUEUES, record, SEGMENTS, someOf, sometimes } from "./shared.js";
import { activeTime, caps, HOLIDAYS, SCHEDULES } from "./times.js";

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

/** Schedules are there only where something reads them. */
function scheduleIds({ hours, calendar, waits, sla }: Features): string[] {
  return hours || calendar || waits || sla ? Object.keys(SCHEDULES) : [];
}

const PERIODS = ["hour", "day", "week", "month", "ever"] as const;

function strategy(features: Features): fc.Arbitrary<PoolSettings["strategy"]> {
  const byLoad = ["open", "free", "ratio", undefined, ...(features.strategies ? (["value"] as const) : [])] as const;
  return fc.oneof(
    fc.constant({ type: "round-robin" } as const),
    oneOf(byLoad).map((by) => ({ type: "least-loaded", ...(by && { by }) }) as const),
    ...(features.strategies
      ? [
          oneOf(["least-recent", "fixed-order", "random"] as const).map((type) => ({ type }) as const),
          fc
            .tuple(oneOf(PERIODS), oneOf([undefined, "average", "zero", "max", "reset"] as const))
            .map(([per, newcomer]) => ({ type: "lowest-count", per, ...(newcomer && { newcomer }) }) as const),
          oneOf(["country", "email", "score"]).map((path) => ({ type: "sticky", key: { var: path } }) as const),
        ]
      : []),
  );
}

/** What one lead takes: often a number, sometimes none that fits. */
const cost = fc.oneof(
  oneOf<unknown>([0.5, 1, 2, 1.25, 0.001]),
  oneOf<unknown>([
    { "/": [{ var: "score" }, 50] },
    { if: [{ var: "vip" }, 3, 1] },
    { "-": [{ var: "employees" }, 100] },
  ]),
);

function pairOf(features: Features): fc.Arbitrary<unknown> {
  return features.calendar ? fc.oneof(pairCondition, calendarCondition(scheduleIds(features), "rep")) : pairCondition;
}

function poolSettings(features: Features): fc.Arbitrary<PoolSettings> {
  const hours = ["working", "always", ...(features.hours ? scheduleIds(features) : [])];
  return record({
    strategy: sometimes(features.strategies ? 65 : 45, strategy(features)),
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
    requires: sometimes(10, pairOf(features)),
    hours: sometimes(15, oneOf(hours)),
    ...ifOn(features.hours, { opensWithin: sometimes(30, oneOf(["90m", "12h", "48h", "3d"])) }),
    ...ifOn(features.caps, { caps: sometimes(25, caps("pool")) }),
    ...ifOn(features.cost, { cost: sometimes(30, cost) }),
    ...ifOn(features.rotations, { rotation: sometimes(30, oneOf(["shared", "east", "a/b%c"])) }),
    ...ifOn(features.partitions, {
      partitionBy: sometimes(
        30,
        oneOf(["country", "score", "tags", "vip"]).map((path) => ({ var: path })),
      ),
    }),
    ...ifOn(features.maxAhead, { maxAhead: sometimes(45, record({ leads: oneOf([1, 2]), per: oneOf(PERIODS) })) }),
    ...ifOn(features.missedTurns, {
      missedTurns: sometimes(75, oneOf(["keep", { makeUp: 1 }, { makeUp: 3 }, { makeUp: 3 }])),
    }),
    ...ifOn(features.credit, {
      credit: sometimes(
        50,
        record({
          on: someOf(["rejected", "reassigned", "no-show"], 1, 3),
          within: sometimes(60, oneOf(["30m", "4h"])),
          hours: sometimes(40, oneOf(["working", "always", ...scheduleIds(features)])),
        }),
      ),
    }),
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<PoolSettings>;
}

/** At least one member is a rep or another pool, so that the pool is not empty. */
function pool(reps: readonly string[], inner: readonly string[], features: Features): fc.Arbitrary<Pool> {
  const ranks = oneOf<unknown>([{ var: "rep.winRate" }, { "+": [{ var: "rep.level" }, { var: "score" }] }]);
  const weight: fc.Arbitrary<unknown> = oneOf([0.25, 1, 2, 5]);
  const tier: fc.Arbitrary<unknown> = fc.integer({ min: 0, max: 2 });
  const settings = {
    weight: sometimes(25, features.expressions ? fc.oneof(weight, ranks) : weight),
    tier: sometimes(15, features.expressions ? fc.oneof(tier, ranks) : tier),
    ...ifOn(features.caps, { caps: sometimes(15, caps("pool")) }),
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
  return fc.tuple(poolSettings(features), members).map(([others, list]) => ({ ...others, members: list }));
}

function pools(reps: readonly string[], features: Features): fc.Arbitrary<{ [id: Id]: Pool }> {
  return fc.integer({ min: 1, max: POOLS.length }).chain((count) => {
    const ids = POOLS.slice(0, count);
    return fc
      .tuple(...ids.map((_, index) => pool(reps, ids.slice(index + 1), features)))
      .map((made) => Object.fromEntries(ids.map((id, index) => [id, made[index] as Pool])));
  });
}

function action({ waits }: Features): fc.Arbitrary<Action> {
  return record({
    type: oneOf(["notify", "sequence"]),
    channel: sometimes(50, oneOf(["#hot", "#sales"])),
    on: sometimes(50, someOf(["assigned", "queued", "unassigned", ...(waits ? ["waiting"] : [])], 1, 3)),
  }) as fc.Arbitrary<Action>;
}

const OTHERWISE = ["fallback", "next-rule", "next-rule", "unassigned"];

function sla(features: Features) {
  const within = oneOf(["15m", "2h", "1d"]);
  return record({
    respondWithin: within,
    hours: sometimes(70, oneOf(["working", "always", ...scheduleIds(features)])),
  });
}

function ruleSettings(features: Features) {
  return {
    otherwise: sometimes(50, oneOf(features.waits ? [...OTHERWISE, "wait"] : OTHERWISE)),
    repeat: sometimes(
      30,
      record({ skipLast: fc.integer({ min: 0, max: 3 }), strict: sometimes(40, fc.constant(true)) }),
    ),
    actions: sometimes(35, fc.array(action(features), { minLength: 1, maxLength: 2 })),
    ...ifOn(features.sla, { sla: sometimes(50, sla(features)) }),
  };
}

const EXEMPTIBLE = ["paused", "absent", "hours", "capacity", "caps", "repeat"];
const WAITED_FOR = ["repeat", "absent", "paused", "hours", "requires", "capacity", "caps", "ahead"];

interface Named {
  reps: readonly string[];
  pools: readonly string[];
  rotations: readonly string[];
  features: Features;
}

function steps({ reps, pools, rotations, features }: Named, earlier?: string): fc.Arbitrary<Step[]> {
  const pair = pairOf(features);
  const settings = {
    requires: sometimes(
      earlier === undefined ? 12 : 30,
      earlier === undefined ? pair : fc.oneof(pair, chosenCondition(earlier)),
    ),
    ...ifOn(features.exempt, { exempt: sometimes(25, someOf(EXEMPTIBLE, 1, 3)) }),
    ...ifOn(features.counts, { counts: sometimes(25, oneOf<unknown>([false, ...rotations])) }),
    ...ifOn(features.cost, { cost: sometimes(15, cost) }),
    ...ifOn(features.away, { away: sometimes(75, oneOf(["skip", "backup", "backup", "cover", "cover"])) }),
  };
  const wait = record({
    wait: oneOf(["30s", "10m", "1h", "26h"]),
    hours: sometimes(20, oneOf(["always", ...scheduleIds(features)])),
    for: sometimes(50, someOf(WAITED_FOR, 1, 4)),
  });
  const step = fc.oneof(
    { weight: 8, arbitrary: record({ pool: oneOf(pools), ...settings }) },
    { weight: 2, arbitrary: record({ pool: namingExpression(pools), ...settings }) },
    { weight: 2, arbitrary: record({ rep: oneOf(reps), ...settings }) },
    { weight: 2, arbitrary: record({ rep: someOf(reps, 1, 3), ...settings }) },
    { weight: 3, arbitrary: record({ rep: namingExpression(reps), ...settings }) },
    { weight: 1, arbitrary: record({ queue: oneOf(QUEUES) }) },
    { weight: 1, arbitrary: record({ queue: namingExpression(QUEUES) }) },
    { weight: 1, arbitrary: fc.constant({ unassigned: "not for us" }) },
    ...(features.waits ? [{ weight: 4, arbitrary: wait }] : []),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<Target>;
  return fc.array(step, { minLength: 1, maxLength: features.waits ? 4 : 3 });
}

const ROLES = ["ae", "sdr"] as const;

/** A list for the first role, or a list for each. */
function assign(named: Named): fc.Arbitrary<Assign> {
  if (!named.features.roles) return steps(named);
  const [first, second] = ROLES;
  const each = record({ [first]: sometimes(90, steps(named)), [second]: steps(named, first) });
  return fc.oneof(steps(named), each as fc.Arbitrary<unknown> as fc.Arbitrary<Assign>);
}

function rules(named: Named): fc.Arbitrary<Rule[]> {
  const { features } = named;
  const shared = {
    id: fc.constant("?"),
    active: sometimes(
      features.active ? 25 : 6,
      features.active ? (activeTime as fc.Arbitrary<unknown>) : fc.constant(false),
    ),
    when: sometimes(
      75,
      features.calendar ? fc.oneof(leadCondition, calendarCondition(scheduleIds(features), "lead")) : leadCondition,
    ),
    ...ruleSettings(features),
  };
  const leaf = record({ ...shared, assign: assign(named) });
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
export function ruleset(roster: Roster, features: Features): fc.Arbitrary<Ruleset> {
  const reps = roster.reps.map(({ id }) => id);
  const schedules = scheduleIds(features);
  return pools(reps, features).chain((made) => {
    const ids = Object.keys(made);
    const rotations = ids.map((id) => made[id]?.rotation ?? id);
    const named: Named = { reps, pools: ids, rotations, features };
    return record({
      schema: fc.constant(1 as const),
      id: fc.constant("generated"),
      timezone: fc.constant("America/Chicago"),
      salt: sometimes(30, oneOf(["pepper", "sea"])),
      fields: sometimes(90, fields),
      tables: fc.constant(TABLES),
      queues: fc.constant([...QUEUES]),
      roles: features.roles ? fc.constant([...ROLES]) : sometimes(10, fc.constant(["owner"])),
      requires: sometimes(8, pairCondition),
      pools: fc.constant(made),
      rules: rules(named),
      fallback: sometimes(
        75,
        record({
          assign: assign(named),
          actions: sometimes(40, fc.array(action(features), { minLength: 1, maxLength: 2 })),
          ...ifOn(features.sla, { sla: sometimes(50, sla(features)) }),
        }),
      ),
      ...ifOn(schedules.length > 0, { schedules: fc.constant(SCHEDULES), holidays: fc.constant(HOLIDAYS) }),
      ...ifOn(features.weekStart, { weekStart: sometimes(60, oneOf(["mon", "sat", "sun"])) }),
      ...ifOn(features.backlog, {
        backlog: sometimes(60, oneOf([[{ high: { var: "score" } }], [{ low: { var: "employees" } }]])),
      }),
      defaults: record({
        rule: sometimes(40, record(ruleSettings(features))),
        pool: sometimes(
          25,
          poolSettings(features).map(({ rotation: _rotation, ...others }) => others),
        ),
        rep: record({
          hours: fc.constant("always"),
          capacity: sometimes(20, fc.integer({ min: 1, max: 8 })),
          weight: sometimes(15, oneOf([1, 2])),
          ...ifOn(features.caps, { caps: sometimes(20, caps("rep")) }),
        }),
        ...ifOn(features.absences, {
          absence: sometimes(30, fc.constant({ stopBefore: "1d", resumeBefore: "1h" })),
        }),
      }),
    }) as fc.Arbitrary<unknown> as fc.Arbitrary<Ruleset>;
  });
}

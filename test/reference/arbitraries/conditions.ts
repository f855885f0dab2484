import fc from "fast-check";
import type { Condition, Expr, Json, Operation } from "../../../src/model/json.js";
import { COUNTRIES, MINUTE, NOON, oneOf, PRODUCTS, REGIONS, REPS, SEGMENTS, SOURCES, someOf } from "./shared.js";

const TEXTS: { readonly [path: string]: readonly string[] } = {
  country: COUNTRIES,
  product: PRODUCTS,
  source: SOURCES,
  territory: REGIONS,
  segment: SEGMENTS,
  arm: ["new", "old", "none"],
};
const NUMBERS = ["employees", "score", "total", "budget", "attempts", "visits.0", "tags.length"];
const REP_TEXTS: { readonly [path: string]: readonly string[] } = { "rep.region": REGIONS, "rep.id": REPS };
const REP_NUMBERS = ["rep.winRate", "rep.level"];
const ANY_PATH = [
  ...Object.keys(TEXTS),
  ...NUMBERS,
  "vip",
  "email",
  "visit",
  "seen",
  "zip",
  "account.rep",
  "tags",
  "tags.0",
  "owners.1",
];

/** A condition over the lead. */
export const leadCondition: fc.Arbitrary<Condition> = conditions(TEXTS, NUMBERS, [
  fc.boolean().map((vip) => ({ is: { vip } })),
  oneOf(REPS).map((rep) => ({ in: [rep, { var: "previousReps" }] })),
  oneOf(["hot", "7"]).map((tag) => ({ "===": [{ var: "tags.0" }, tag] })),
  oneOf(SOURCES).map((source) => ({ "==": [{ var: ["source", "web"] }, source] })),
  fc.constant({ "==": [{ lookup: ["byZip", { var: "constructor" }] }, null] }),
  oneOf(["@acme.com", ".org", "x"]).map((end) => ({ endsWith: [{ var: "email" }, end] })),
  oneOf(["a", "bob"]).map((start) => ({ startsWith: [{ lower: { var: "email" } }, start] })),
  oneOf(["acme.com", "mail.org"]).map((domain) => ({ "==": [{ emailDomain: { var: "email" } }, domain] })),
  oneOf(["hot", "cold"]).map((tag) => ({ in: [tag, { var: "tags" }] })),
  oneOf(["some", "all", "none"]).chain((each) =>
    oneOf(["hot", "cold", "7"]).map((tag) => ({ [each]: [{ var: "tags" }, { "==": [{ var: "" }, tag] }] })),
  ),
  oneOf(["some", "all", "none"]).chain((each) =>
    fc.integer({ min: 0, max: 5 }).map((low) => ({ [each]: [{ var: "visits" }, { ">": [{ var: "" }, low] }] })),
  ),
  fc.integer({ min: 0, max: 20 }).map((sum) => ({
    ">": [{ reduce: [{ var: "visits" }, { "+": [{ var: "current" }, { var: "accumulator" }] }, 0] }, sum],
  })),
  fc.integer({ min: 0, max: 3 }).map((low) => ({ filter: [{ var: "visits" }, { ">=": [{ var: "" }, low] }] })),
  fc.integer({ min: 0, max: 3 }).map((low) => ({ "!!": { map: [{ var: "visits" }, { "-": [{ var: "" }, low] }] } })),
  oneOf(REGIONS).map((region) => ({
    "==": [{ lookup: ["byPlace", { var: "country" }, { var: "employees" }] }, region],
  })),
  fc.integer({ min: -90, max: 90 }).map((minutes) => ({ "<": [{ var: "seen" }, NOON + minutes * MINUTE] })),
  fc.constant({ "<=": [{ var: "seen" }, { var: "now" }] }),
  oneOf(["2026-06-10", "2026-02-28"]).map((day) => ({ "===": [{ var: "visit" }, day] })),
  someOf(["hot", "cold"], 1, 2).map((want) => ({ covers: [{ var: "tags" }, want] })),
  oneOf(["US-crm", "FR-erp"]).map((text) => ({ "==": [{ cat: [{ var: "country" }, "-", { var: "product" }] }, text] })),
  oneOf(["he", "we"]).map((text) => ({ "==": [{ substr: [{ cat: [{ var: "source" }, "he"] }, 0, 2] }, text] })),
  oneOf(["hot", "web"]).map((text) => ({ in: [text, { merge: [{ var: "tags" }, { var: "source" }] }] })),
]);

/** A condition over the rep alone, as `where` takes it. */
export const repCondition: fc.Arbitrary<Condition> = conditions(REP_TEXTS, REP_NUMBERS, [
  fc.boolean().map((senior) => ({ is: { "rep.senior": senior } })),
  oneOf(PRODUCTS).map((product) => ({ in: [product, { var: "rep.products" }] })),
  fc.constant(true),
  fc.constant(true),
]);

/** A condition over lead and rep, as `requires` takes it. */
export const pairCondition: fc.Arbitrary<Condition> = fc.oneof<fc.Arbitrary<Condition>[]>(
  leadCondition,
  repCondition,
  fc.constant<Condition>({ in: [{ var: "product" }, { var: "rep.products" }] }),
  fc.constant<Condition>({ covers: [{ var: "rep.products" }, { var: "product" }] }),
  fc.constant<Condition>({ "==": [{ var: "territory" }, { var: "rep.region" }] }),
  fc.constant<Condition>({ ">=": [{ var: "rep.level" }, { "/": [{ var: "score" }, 25] }] }),
  fc.constant<Condition>({ "!": { ">": [{ var: "employees" }, { "*": [{ var: "rep.winRate" }, 1000] }] } }),
  fc.constant<Condition>({ ">=": [{ lookup: [{ var: "rep.skills" }, { var: "product" }] }, 2] }),
);

/** An expression that gives a text, a list of texts, or nothing of the kind. */
export const namingExpression = (names: readonly string[]): fc.Arbitrary<Operation> =>
  fc.oneof(
    fc.constant<Operation>({ var: "account.rep" }),
    fc.constant<Operation>({ var: "territory" }),
    fc.constant<Operation>({ var: "owners" }),
    fc
      .tuple(leadCondition, oneOf(names), oneOf([...names, "nobody"]))
      .map(([test, a, b]): Operation => ({ if: [test, a, b] })),
  );

/** What a shortlist orders by. */
export const rankExpression: fc.Arbitrary<Expr> = fc.oneof(
  oneOf<Expr>([
    { var: "rep.winRate" },
    { var: "rep.level" },
    { var: "rep.region" },
    { "+": [{ var: "rep.level" }, { var: "score" }] },
  ]),
  fc.constant<Expr>({ if: [{ "==": [{ var: "rep.region" }, { var: "territory" }] }, 1, 0] }),
);

function conditions(
  texts: { readonly [path: string]: readonly string[] },
  numbers: readonly string[],
  special: readonly fc.Arbitrary<Json>[],
): fc.Arbitrary<Condition> {
  const textAndValues = oneOf(Object.entries(texts));
  const number = oneOf(numbers).map((path) => ({ var: path }));
  const bound = fc.integer({ min: 0, max: 100 });
  const amount: fc.Arbitrary<Json> = fc.oneof(
    { weight: 4, arbitrary: number },
    {
      weight: 1,
      arbitrary: fc
        .tuple(oneOf(["+", "-", "*", "/", "%", "min", "max"]), number, bound)
        .map(([op, a, b]) => ({ [op]: [a, b] })),
    },
    { weight: 1, arbitrary: fc.tuple(oneOf(["-", "+"]), number).map(([op, a]) => ({ [op]: [a] })) },
  );
  const atoms: fc.Arbitrary<Json>[] = [
    textAndValues.chain(([path, values]) => oneOf(values).map((value) => ({ is: { [path]: value } }))),
    textAndValues.chain(([path, values]) => someOf(values, 1, 2).map((list) => ({ is: { [path]: list } }))),
    fc.tuple(textAndValues, oneOf(numbers), bound, bound).chain(([[path, values], numeric, a, b]) =>
      oneOf(values).map((value) => ({
        is: { [numeric]: { min: Math.min(a, b), max: Math.max(a, b) }, [path]: value },
      })),
    ),
    fc
      .tuple(oneOf(numbers), bound, fc.boolean())
      .map(([path, edge, low]) => ({ is: { [path]: low ? { min: edge } : { max: edge } } })),
    fc.tuple(oneOf(["<", "<=", ">", ">="]), amount, bound).map(([op, a, b]) => ({ [op]: [a, b] })),
    fc.tuple(oneOf(["<", "<="]), bound, amount, bound).map(([op, a, b, c]) => ({ [op]: [a, b, c] })),
    fc.tuple(amount, bound, bound).map(([a, b, c]) => ({ between: [a, Math.min(b, c), Math.max(b, c)] })),
    fc
      .tuple(oneOf(["==", "!=", "===", "!=="]), textAndValues)
      .chain(([op, [path, values]]) => oneOf(values).map((value) => ({ [op]: [{ var: path }, value] }))),
    fc.tuple(oneOf(["==", "!="]), amount, bound).map(([op, a, b]) => ({ [op]: [a, b] })),
    textAndValues.chain(([path, values]) => someOf(values, 1, 3).map((list) => ({ in: [{ var: path }, list] }))),
    ...special,
  ];
  if (texts === TEXTS) atoms.push(...presence(ANY_PATH));
  return compound(fc.oneof(...atoms)) as fc.Arbitrary<Condition>;
}

function presence(paths: readonly string[]): fc.Arbitrary<Json>[] {
  return [
    oneOf(paths).map((path) => ({ present: { var: path } })),
    someOf(paths, 1, 3).map((missing) => ({ "!": { missing } })),
    someOf(paths, 2, 4).map((among) => ({ missing_some: [1, among] })),
  ];
}

function compound(atom: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc.letrec<{ node: Json; atom: Json }>((tie) => ({
    atom,
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 5, arbitrary: tie("atom") },
      { weight: 1, arbitrary: fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((and) => ({ and })) },
      { weight: 1, arbitrary: fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((or) => ({ or })) },
      { weight: 1, arbitrary: tie("node").map((not) => ({ "!": [not] })) },
      { weight: 1, arbitrary: fc.array(tie("node"), { minLength: 2, maxLength: 4 }).map((parts) => ({ if: parts })) },
    ),
  })).node;
}

/** A condition that reads the calendar: of the lead and the clock, and with `rep` of the rep, too. */
export const calendarCondition = (schedules: readonly string[], of: "lead" | "rep"): fc.Arbitrary<Condition> =>
  fc.oneof<fc.Arbitrary<Condition>[]>(
    ...(schedules.length === 0
      ? []
      : [
          oneOf(schedules).map((id): Condition => ({ inSchedule: [id] })),
          oneOf(schedules).map((id): Condition => ({ "!": { inSchedule: [id, { var: "seen" }] } })),
        ]),
    fc
      .integer({ min: -2, max: 2 })
      .map((days): Condition => ({ "<=": [{ daysBetween: [{ var: "visit" }, { var: "now" }] }, days] })),
    ...(of === "lead"
      ? []
      : [
          oneOf([30, 100, 150]).map(
            (days): Condition => ({ ">=": [{ daysBetween: [{ var: "rep.startedOn" }, { var: "now" }] }, days] }),
          ),
        ]),
  );

/** A condition over those who were chosen for earlier roles. */
export const chosenCondition = (role: string): fc.Arbitrary<Condition> =>
  oneOf<Condition>([
    { "==": [{ var: `chosen.${role}.region` }, { var: "rep.region" }] },
    { "!=": [{ var: `chosen.${role}.id` }, { var: "rep.id" }] },
    { ">=": [{ var: "rep.level" }, { var: `chosen.${role}.level` }] },
  ]);

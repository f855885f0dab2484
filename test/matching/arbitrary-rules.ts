import fc from "fast-check";
import type { Condition, Json } from "../../src/model/json.js";
import type { Rule } from "../../src/model/rule.js";

/** Fields of the leads; few, so that rules and leads meet. */
export const FIELDS = ["country", "zip", "size", "tags", "mail"] as const;

/** Texts and numbers that loose equality confuses, and enough plain ones. */
const scalar = fc.constantFrom<Json>(
  "US",
  "FR",
  "5",
  "5.0",
  "05",
  "",
  " ",
  "true",
  "null",
  5,
  0,
  1,
  -0,
  true,
  false,
  null,
);
const zip = fc.integer({ min: 60, max: 66 }).map((low) => `6${low}`);
/** Texts that cost a step to be read. */
const LONG_NUMBER = "5.".padEnd(66, "0");
const LONG_TEXT = "6".repeat(64);
const bound = fc.oneof(fc.integer({ min: -2, max: 8 }), fc.constantFrom<Json>("5", "1e0", LONG_NUMBER));

/** What a field of a lead may be. */
export const fieldValue: fc.Arbitrary<Json | undefined> = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 2, arbitrary: zip },
  { weight: 2, arbitrary: fc.integer({ min: -2, max: 8 }) },
  fc.constantFrom<Json | undefined>(undefined, [], [5], ["US"], [["5"]], {}, { a: 1 }, "Ann@FR", "x@us", 1e300, 0.5),
  fc.constantFrom<Json>(LONG_NUMBER, LONG_TEXT, LONG_TEXT.slice(1)),
);

const read = fc.constantFrom(...FIELDS).map((path): Json => ({ var: path }));
const feature: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: read },
  read.map((of): Json => ({ lower: [of] })),
  read.map((of): Json => ({ emailDomain: [of] })),
  read.map((of): Json => ({ lookup: ["areas", of] })),
  fc.constantFrom(...FIELDS).map((path): Json => ({ var: [path, "US"] })),
);

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(fc.constantFrom("==", "===", "!=", "!=="), feature, scalar).map(([name, of, to]) => ({ [name]: [of, to] })),
  fc.tuple(fc.constantFrom("==", "==="), feature, scalar).map(([name, of, to]) => ({ [name]: [to, of] })),
  fc.tuple(feature, fc.array(scalar, { maxLength: 4 })).map(([of, list]) => ({ in: [of, list] })),
  fc
    .tuple(feature, fc.constantFrom("6", "66", "U", "", "us", LONG_TEXT))
    .map(([of, start]) => ({ startsWith: [of, start] })),
  fc.tuple(fc.constantFrom("<", "<=", ">", ">="), feature, bound).map(([name, of, to]) => ({ [name]: [of, to] })),
  fc.tuple(fc.constantFrom("<", "<=", ">", ">="), feature, bound).map(([name, of, to]) => ({ [name]: [to, of] })),
  fc.tuple(feature, bound, bound).map(([of, low, high]) => ({ between: [of, low, high] })),
  fc.tuple(bound, feature, bound).map(([low, of, high]) => ({ "<=": [low, of, high] })),
  feature.map((of) => ({ present: of })),
  feature.map((of): Condition => ({ some: [of, { "==": [{ var: "" }, "US"] }] })),
  fc.boolean(),
);

const text = fc.constantFrom("US", "FR", "5");
const texts = fc.oneof(text, fc.uniqueArray(text, { minLength: 1, maxLength: 2 }));
/** What most rules are: texts of one field, of several fields together, or of either. */
const territory: fc.Arbitrary<Condition> = fc
  .dictionary(fc.constantFrom(...FIELDS), texts, { minKeys: 1, maxKeys: 3 })
  .map((is): Condition => ({ is }));

/** Conditions that an index can use, half use and not use. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 4, arbitrary: comparison },
    { weight: 2, arbitrary: territory },
    fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ and: all })),
    fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ or: all })),
    tie("node").map((of): Condition => ({ "!": of })),
    fc.tuple(tie("node"), tie("node"), tie("node")).map((all): Condition => ({ if: all })),
  ),
})).node;

/** Rules in branches, without ids that matter. */
export const rules: fc.Arbitrary<Rule[]> = fc.letrec<{ list: Rule[]; rule: Rule }>((tie) => ({
  list: fc.array(tie("rule"), { minLength: 1, maxLength: 8 }),
  rule: fc.oneof(
    { maxDepth: 2 },
    fc
      .record({ when: condition, active: fc.constantFrom(undefined, undefined, undefined, false as const) })
      .map(leafOf),
    fc
      .record({ when: fc.option(condition, { nil: undefined }), rules: tie("list") })
      .map(({ when, rules: inner }): Rule => ({ id: "branch", ...(when !== undefined && { when }), rules: inner })),
  ),
})).list;

function leafOf({ when, active }: { when: Condition; active: false | undefined }): Rule {
  return { id: "leaf", when, ...(active !== undefined && { active }), assign: [{ unassigned: "x" }] };
}

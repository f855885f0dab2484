import { expect, test } from "vitest";
import { checkRoster } from "../../src/check/check-roster.js";
import { checkRuleset } from "../../src/check/check-ruleset.js";
import { SMALL, SMALL_ROSTER } from "./good-ruleset.js";
import { MEANING_ROWS } from "./meaning-rows.js";
import { ROSTER_ROWS } from "./roster-rows.js";
import { SHAPE_ROWS } from "./shape-rows.js";

const ALL = [
  ...[...SHAPE_ROWS, ...MEANING_ROWS].flatMap(({ keys }) => checkRuleset({ ...SMALL, ...keys })),
  ...ROSTER_ROWS.flatMap(({ keys }) => checkRoster({ ...SMALL_ROSTER, ...keys }, { ruleset: SMALL })),
];

const said = (keys: object) =>
  checkRuleset({ ...SMALL, ...keys }).map(({ message, remedy }) => `${message}; ${remedy}`);

test.each([
  [
    "an unknown key",
    { rules: [{ id: "all", wehn: true, assign: [{ pool: "main" }] }] },
    'the key `"wehn"` is unknown here; did you mean `when`?',
  ],
  ["a missing key", { pools: { main: {} } }, 'the key `"members"` is missing; add it: write a list'],
  [
    "a wrong type",
    { rules: [{ id: "all", when: 1, assign: [{ pool: "main" }] }] },
    '`1` is not a condition; write an operation such as `{ "is": { "country": "US" } }`, or `true` or `false`',
  ],
  ["a word that is none", { semantics: "stict" }, '`"stict"` may not stand here; did you mean `strict`?'],
  [
    "a switch that is on unless it is off",
    { rules: [{ id: "all", active: true, assign: [{ pool: "main" }] }] },
    "`true` may not stand here; remove the key, or write `false`",
  ],
  [
    "a dangling name",
    { rules: [{ id: "all", assign: [{ pool: "mian" }] }] },
    'there is no pool `"mian"`; did you mean `main`?',
  ],
  [
    "a cycle of fields",
    { fields: { a: { derive: { var: "b" } }, b: { derive: { var: "a" } } } },
    'fields are derived from each other: `"a"` → `"b"` → `"a"`; derive one of them from fields that the lead brings',
  ],
  [
    "two kinds in one",
    { pools: { main: { members: [{ rep: "ana", pool: "b" }] } } },
    "the keys `rep`, `pool` stand side by side; keep exactly one of them",
  ],
])("%s is said in one sentence with a remedy", (_, keys, sentence) => expect(said(keys)).toEqual([sentence]));

test("every message and remedy is a lower-case clause without a full stop, and none is zod's", () => {
  for (const { message, remedy } of ALL) {
    for (const text of [message, remedy]) {
      expect(text).toMatch(/^[a-z`]/);
      expect(text).not.toMatch(/\.$|[Ii]nvalid|Unrecognized|[Ee]xpected/);
    }
  }
});

test("no value of a user's reaches a message without its escapes", () => {
  const hostile = "\u001b[31m`\u202e";
  const [issue] = checkRuleset({ ...SMALL, rules: [{ id: "all", assign: [{ queue: hostile }] }] });
  expect(issue?.message).not.toContain("\u001b");
  expect(issue?.message).not.toContain("\u202e");
});

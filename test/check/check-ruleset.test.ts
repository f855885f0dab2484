import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkRoster } from "../../src/check/check-roster.js";
import { checkRuleset } from "../../src/check/check-ruleset.js";
import { isLeadRouterError } from "../../src/kernel/errors.js";
import type { Issue } from "../../src/kernel/issue.js";
import { REP_KEYS } from "../../src/model/rep-keys.js";
import { createRouter } from "../../src/router.js";
import type { FaultRow } from "./fault-row.js";
import { FEATURE_ROWS } from "./feature-rows.js";
import { FOUNDING, FOUNDING_ROSTER, SMALL, SMALL_ROSTER } from "./good-ruleset.js";
import { MEANING_ROWS } from "./meaning-rows.js";
import { ROSTER_ROWS } from "./roster-rows.js";
import { SHAPE_ROWS } from "./shape-rows.js";

const found = (issues: readonly Issue[]) => issues.map(({ path, code }) => [path, code]);
const ORGANISATIONS = new URL("../../../shared/organisations/", import.meta.url);

describe("a ruleset without fault", () => {
  test("the small one has no issue", () => expect(checkRuleset(SMALL)).toEqual([]));
  test("the founding example has no issue", () => expect(checkRuleset(FOUNDING)).toEqual([]));
  test("nor have their rosters", () => {
    expect(checkRoster(SMALL_ROSTER, { ruleset: SMALL })).toEqual([]);
    expect(checkRoster(FOUNDING_ROSTER, { ruleset: FOUNDING })).toEqual([]);
  });
});

test.each(FEATURE_ROWS.map((row): [string, FaultRow] => [row.name, row]))("%s is no fault", (_name, { keys }) => {
  expect(checkRuleset({ ...SMALL, ...keys })).toEqual([]);
});

describe.each([
  ["of shape", SHAPE_ROWS],
  ["of meaning", MEANING_ROWS],
])("faults %s", (_, rows) => {
  test.each(rows.map((row): [string, FaultRow] => [row.name, row]))("%s", (_name, { keys, found: wanted }) => {
    expect(found(checkRuleset({ ...SMALL, ...keys }))).toEqual(wanted);
  });
});

test.each(REP_KEYS.filter((key) => key !== "id"))("rep.%s is no attribute: neither given nor read", (key) => {
  const roster = { schema: 1, reps: [{ id: "ana", attributes: { [key]: 1 } }] };
  expect(found(checkRoster(roster))).toEqual([[`reps[0].attributes.${key}`, "refused_attribute"]]);
  const requires = { "==": [{ var: `rep.${key}` }, 1] };
  expect(found(checkRuleset({ ...SMALL, requires }))).toEqual([['requires["=="][0].var', "unknown_rep_attribute"]]);
});

test.each([1, 25, "0.001%", "0.5%", "1%", "7.125%", "20%", "99.999%", "100%", "100.000%"])(
  "a shortlist may keep %j",
  (keep) => {
    const main = { members: [{ rep: "ana" }], shortlist: { by: [{ high: { var: "rep.x" } }], keep } };
    expect(checkRuleset({ ...SMALL, pools: { main } })).toEqual([]);
  },
);

describe("faults of a roster", () => {
  test.each(ROSTER_ROWS.map((row): [string, FaultRow] => [row.name, row]))("%s", (_name, { keys, found: wanted }) => {
    expect(found(checkRoster({ ...SMALL_ROSTER, ...keys }, { ruleset: SMALL }))).toEqual(wanted);
  });

  test("what only the ruleset tells is left out without it", () => {
    expect(checkRoster({ schema: 1, reps: [{ id: "ana" }] })).toEqual([]);
  });
});

test("every fault is reported at once, in the order of the paths", () => {
  const issues = checkRuleset({
    ...SMALL,
    id: "",
    colour: "red",
    pools: { main: { members: [{ rep: "ana", wieght: 2 }, { pool: "mian" }] } },
    rules: Array.from({ length: 12 }, (_, index) => ({ id: `r${index}`, assign: [{ queue: `q${index}` }] })),
  });
  expect(found(issues)).toEqual([
    ["colour", "unknown_key"],
    ["id", "bad_id"],
    ["pools.main.members[0].wieght", "unknown_key"],
    ["pools.main.members[1].pool", "dangling_pool"],
    ...Array.from({ length: 12 }, (_, index) => [`rules[${index}].assign[0].queue`, "dangling_queue"]),
  ]);
});

describe("a document that is none", () => {
  const cyclic: { [key: string]: unknown } = { ...SMALL };
  cyclic.note = { inside: [cyclic] };
  const chain = (levels: number) => {
    let outer: unknown = [];
    for (let level = 0; level < levels; level += 1) outer = [outer];
    return outer;
  };
  test.each([
    ["nothing", undefined, ["", "not_json"]],
    ["null", null, ["", "wrong_type"]],
    ["a text", "{}", ["", "wrong_type"]],
    ["a list", [], ["", "wrong_type"]],
    ["a function", () => 1, ["", "not_json"]],
    ["a map", new Map(), ["", "not_json"]],
    ["500,000 levels", chain(500_000), ["", "wrong_type"]],
  ])("%s", (_, document, wanted) => expect(found(checkRuleset(document))).toContainEqual(wanted));

  test("one that contains itself", () => {
    expect(found(checkRuleset(cyclic))).toEqual([
      ["note", "wrong_type"],
      ["note.inside[0]", "cycle"],
    ]);
  });

  test("one with 500,000 levels inside", () => {
    const { code, path } = checkRuleset({ ...SMALL, rules: chain(500_000) }).at(-1) ?? {};
    expect([code, path?.length]).toEqual(["limit_exceeded", "rules".length + "[0]".length * 63]);
  });

  test("one over the host's limits", () => {
    expect(found(checkRuleset(SMALL, { limits: { documentNodes: 5 } }))).toEqual([["", "limit_exceeded"]]);
    expect(found(checkRuleset(SMALL, { limits: { documentCharacters: 5 } }))).toEqual([["", "limit_exceeded"]]);
    expect(
      found(
        checkRuleset(
          { ...SMALL, rules: [...SMALL.rules, { id: "b", assign: [{ queue: "triage" }] }] },
          { limits: { rules: 1 } },
        ),
      ),
    ).toEqual([["rules", "limit_exceeded"]]);
  });
});

describe("a rule with a key too many", () => {
  const anything = ["text", 5, null, true, {}, [5], [null], ["x"], { a: { b: 5 } }, [{ id: 5, rules: 7, assign: "x" }]];
  const [leaf] = SMALL.rules;
  const branch = { id: "branch", rules: [{ ...leaf, id: "inner" }] };
  test.each(anything.map((held) => ({ held })))("is found, whatever it holds: $held", ({ held }) => {
    expect(checkRuleset({ ...SMALL, rules: [{ ...leaf, rules: held }] })).not.toEqual([]);
    expect(checkRuleset({ ...SMALL, rules: [{ ...branch, assign: held }] })).not.toEqual([]);
  });
});

describe("tables that the host supplies", () => {
  const ruleset = { ...SMALL, tables: { sizes: { match: "range" }, full: { entries: { a: 1 } } } };
  test.each([
    ["fill a table without entries", { sizes: { "1-9": "small" } }, []],
    ["are checked like entries", { sizes: { few: "small" } }, [["tables.sizes.entries.few", "bad_range"]]],
    ["fill nothing that has entries", { sizes: {}, full: {} }, [["tables.full.entries", "table_supplied_twice"]]],
    ["fill nothing that is not there", { sizes: {}, sises: {} }, [["tables.sises", "dangling_table"]]],
    [
      "are entries",
      { sizes: 5 },
      [
        ["tables.sizes", "table_without_entries"],
        ["tables.sizes", "wrong_type"],
      ],
    ],
  ])("%s", (_, tables, wanted) => expect(found(checkRuleset(ruleset, { tables }))).toEqual(wanted));

  test("may not be larger than the limit", () => {
    const issues = checkRuleset(ruleset, {
      tables: { sizes: { "1-1": "a", "2-2": "b" } },
      limits: { tableEntries: 1 },
    });
    expect(found(issues)).toEqual([["tables.sizes.entries", "limit_exceeded"]]);
  });
});

const here = existsSync(ORGANISATIONS);
describe.skipIf(!here)(
  `the plan's organisations${here ? "" : ": skipped, ../shared/organisations is not there"}`,
  () => {
    const names = here ? readdirSync(ORGANISATIONS).filter((name) => /^[^.]+\.json$/.test(name)) : ["none"];
    test.each(names)("%s has no issue", (name) => {
      const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, ORGANISATIONS), "utf8"));
      const ruleset = read(name);
      const issues = [
        ...checkRuleset(ruleset),
        ...checkRoster(read(name.replace(".json", ".roster.json")), { ruleset }),
      ];
      expect(issues).toEqual([]);
    });
  },
);

describe("zone data of the host", () => {
  const zones = { id: "two", offsetAt: (zone: string) => (["UTC", "Europe/Berlin"].includes(zone) ? 0 : Number.NaN) };
  const ruleset = { ...SMALL, timezone: "Europe/Paris", schedules: { de: { timezone: "Europe/Berlin", week: {} } } };
  const roster = { schema: 1, reps: [{ id: "ana", hours: "always", timezone: "America/Chicago" }] };

  test("say which zones there are, whatever the runtime knows", () => {
    expect(found(checkRuleset(ruleset))).toEqual([]);
    expect(found(checkRuleset(ruleset, { zones }))).toEqual([["timezone", "bad_zone"]]);
    expect(found(checkRoster(roster))).toEqual([]);
    expect(found(checkRoster(roster, { zones }))).toEqual([["reps[0].timezone", "bad_zone"]]);
  });

  test("are what createRouter checks by", () => {
    const issues = (input: { ruleset: unknown; roster: unknown }) => {
      try {
        createRouter({ ...input, zones });
        return [];
      } catch (error) {
        return isLeadRouterError(error) ? found(error.issues) : [error];
      }
    };
    expect(issues({ ruleset, roster: SMALL_ROSTER })).toEqual([["timezone", "bad_zone"]]);
    expect(issues({ ruleset: SMALL, roster })).toEqual([["reps[0].timezone", "bad_zone"]]);
    expect(issues({ ruleset: SMALL, roster: SMALL_ROSTER })).toEqual([]);
  });
});

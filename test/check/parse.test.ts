import { describe, expect, test } from "vitest";
import { parseRoster } from "../../src/check/parse-roster.js";
import { parseRuleset } from "../../src/check/parse-ruleset.js";
import { parseTables } from "../../src/check/parse-tables.js";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import { isLeadRouterError } from "../../src/kernel/errors.js";
import { FOUNDING, FOUNDING_ROSTER, SMALL } from "./good-ruleset.js";

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return null;
}

describe("a good document", () => {
  test("comes back equal", () => {
    expect(canonicalJson(parseRuleset(FOUNDING))).toBe(canonicalJson(FOUNDING));
    expect(canonicalJson(parseRoster(FOUNDING_ROSTER, parseRuleset(FOUNDING)))).toBe(canonicalJson(FOUNDING_ROSTER));
  });

  test("is a copy: what the caller changes later has no effect", () => {
    const document = structuredClone(SMALL);
    const ruleset = parseRuleset(document);
    document.pools.main.members.push({ rep: "eve" });
    document.rules.length = 0;
    expect(ruleset.pools.main?.members).toHaveLength(1);
    expect(ruleset.rules).toHaveLength(1);
  });

  test("is frozen at every depth, while the original is not", () => {
    const document = structuredClone(SMALL);
    const ruleset = parseRuleset(document);
    expect(Object.isFrozen(ruleset) && Object.isFrozen(ruleset.rules[0]) && Object.isFrozen(ruleset.pools)).toBe(true);
    expect(Object.isFrozen(document) || Object.isFrozen(document.pools)).toBe(false);
  });

  test("inherits nothing, whatever its names", () => {
    const ruleset = parseRuleset({ ...SMALL, pools: { ...SMALL.pools, constructor: { members: [{ rep: "ana" }] } } });
    expect("toString" in ruleset.pools).toBe(false);
    expect(ruleset.pools.constructor).toEqual({ members: [{ rep: "ana" }] });
  });

  test("reads each accessor once", () => {
    let reads = 0;
    const document = Object.defineProperty({ ...SMALL }, "id", {
      enumerable: true,
      get: () => {
        reads += 1;
        return `read-${reads}`;
      },
    });
    expect(parseRuleset(document).id).toBe("read-1");
    expect(reads).toBe(1);
  });

  test("leaves members out that are undefined, as JSON does", () => {
    expect("note" in parseRuleset({ ...SMALL, note: undefined })).toBe(false);
  });

  test("may share parts with itself", () => {
    const when = { is: { country: "US" } };
    const rules = ["a", "b"].map((id) => ({ id, when, assign: [{ pool: "main" }] }));
    expect(parseRuleset({ ...SMALL, rules }).rules).toHaveLength(2);
  });
});

describe("a bad document", () => {
  test.each([
    ["RulesetError", "ruleset_invalid", () => parseRuleset({ ...SMALL, id: "", colour: 1 }), 2],
    ["RosterError", "roster_invalid", () => parseRoster({ schema: 1, reps: [{ id: "a" }] }, parseRuleset(SMALL)), 1],
    ["RulesetError", "ruleset_invalid", () => parseTables({ sizes: { a: null } }), 1],
  ])("throws a %s (%s) with every issue", (name, code, call, count) => {
    const error = thrownBy(call);
    expect(isLeadRouterError(error) && [error.name, error.code, error.issues.length]).toEqual([name, code, count]);
  });
});

test("supplied tables come back as a frozen copy", () => {
  const entries = { a: { b: [1, "x"].map(String) } };
  const tables = parseTables({ t: entries });
  expect(tables).toEqual({ t: { a: { b: ["1", "x"] } } });
  expect(Object.isFrozen(tables.t)).toBe(true);
  expect(parseTables(undefined)).toEqual({});
});

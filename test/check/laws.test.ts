import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRoster } from "../../src/check/check-roster.js";
import { checkRuleset } from "../../src/check/check-ruleset.js";
import { FOUNDING, SMALL } from "./good-ruleset.js";
import { MEANING_ROWS } from "./meaning-rows.js";
import { SHAPE_ROWS } from "./shape-rows.js";

/** The same value with the keys of every plain object in another order, drawn from a seed. */
function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const keys = Object.keys(value).map((key, index) => [key, Math.imul(index + 1, seed | 1) >>> 0] as const);
  const result: object = {};
  for (const [key] of keys.sort((a, b) => a[1] - b[1])) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key) ?? {};
    const member = "value" in descriptor ? { value: shuffled(descriptor.value, seed) } : {};
    Object.defineProperty(result, key, { ...descriptor, ...member });
  }
  return result;
}

const ROWS = [...SHAPE_ROWS, ...MEANING_ROWS].map(({ keys }) => keys);
const faulty = fc.array(fc.constantFrom(...ROWS), { maxLength: 4 }).map((keys) => Object.assign({}, SMALL, ...keys));

test("the order of keys changes no issue", () => {
  fc.assert(
    fc.property(faulty, fc.integer(), (document, seed) => {
      expect(checkRuleset(shuffled(document, seed))).toEqual(checkRuleset(document));
    }),
    { numRuns: 300 },
  );
});

test("any JSON is answered with issues, never with an error", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (document) => {
      expect(checkRuleset(document).length).toBeGreaterThan(0);
      expect(checkRoster(document, { ruleset: document }).length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

const STRANGE: readonly unknown[] = [
  ...[undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, Symbol("s"), () => 1, new Date(0), new Map(), /a/],
  ...[null, "", "__proto__", "constructor", -0, 1e308, [], {}, [[]], { var: "a" }, { __proto__: null }, [undefined]],
  new Proxy({}, { ownKeys: fail }),
  new Proxy({}, { get: fail, getPrototypeOf: fail }),
  new Proxy([], { get: fail }),
  revoked(),
  { toString: "x", valueOf: "y", constructor: "z", hasOwnProperty: 1 },
  Object.create({ inherited: true }),
];

test("whatever stands anywhere in a ruleset is answered with issues, never with an error", () => {
  const places = pathsOf(FOUNDING);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(STRANGE.length - 1), (place, index) => {
      const document = replaced(FOUNDING, place, STRANGE[index]);
      expect(Array.isArray(checkRuleset(document))).toBe(true);
      expect(Array.isArray(checkRoster(document, { ruleset: document }))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("a key that nobody knows gives an issue at that key, wherever keys are not the author's own", () => {
  const places = pathsOf(FOUNDING).filter((place) => typeof place.at(-1) === "string" && !isFree(place));
  fc.assert(
    fc.property(fc.constantFrom(...places), (place) => {
      const issues = checkRuleset(replaced(FOUNDING, [...place.slice(0, -1), "zzzzzz"], 1));
      expect(issues.map(({ path }) => path)).toContainEqual(expect.stringMatching(/(^|\.)zzzzzz$/));
    }),
  );
});

type Place = readonly (string | number)[];

// Inside these keys stand names and expressions, whose keys are the author's or the operators'.
const FREE: readonly unknown[] = [
  "actions",
  "when",
  "requires",
  "derive",
  "aliases",
  "where",
  "entries",
  "high",
  "rep",
];

function isFree(place: Place): boolean {
  return place.slice(0, -1).some((key) => FREE.includes(key));
}

function pathsOf(value: unknown, path: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return path.length === 0 ? [] : [path];
  const keyed = Object.entries(value).map(
    ([key, member]) => [Array.isArray(value) ? Number(key) : key, member] as const,
  );
  return [...(path.length === 0 ? [] : [path]), ...keyed.flatMap(([key, member]) => pathsOf(member, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Place, strange: unknown): unknown {
  if (key === undefined) return strange;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, strange) : item));
  const inner: unknown = Reflect.get(Object(value), key);
  return { ...Object(value), [key]: replaced(inner, rest, strange) };
}

function fail(): never {
  throw new Error("do not touch me");
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

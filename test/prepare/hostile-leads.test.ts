import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import type { Field } from "../../src/model/field.js";
import { DEFAULT_LIMITS } from "../../src/model/limits.js";
import type { Prepared } from "../../src/prepare/prepared.js";
import { bestOfThree } from "../best-of-three.js";
import { timeSpent } from "../time-spent.js";
import { createPreparer } from "./prepare-with.js";

const FIELDS: { [path: string]: Field } = {
  email: { type: "string", normalize: ["trim", "fold"], required: true },
  employees: { type: "integer", min: 0 },
  tags: { type: "list", normalize: ["trim", "lower"] },
  "account.rep": { type: "string" },
  segment: { derive: { "+": [{ var: "employees" }, 1] }, default: "none" },
  test: {
    split: {
      arms: [
        { arm: "a", share: 50 },
        { arm: "b", share: 50 },
      ],
      key: { var: "any" },
    },
  },
};
const { prepare } = createPreparer({ fields: FIELDS, reads: ["any", "any.deep.path", "tags.0", "tags.length"] });
const ANY = 0;
const HUNDRED_THOUSAND = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, 1]));
const SPARSE = Object.assign(new Array(2), { 1: 1 });

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

function thrower(): never {
  throw new Error("hostile");
}

const throwing: ProxyHandler<object> = {
  get: thrower,
  has: thrower,
  ownKeys: thrower,
  getPrototypeOf: thrower,
  getOwnPropertyDescriptor: thrower,
};

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** The quickest of three: a busy machine makes one slow, not three. */
function quickestMs(lead: () => object): { prepared: Prepared; ms: number } {
  let ms = Number.POSITIVE_INFINITY;
  let prepared: Prepared = { ok: false, id: null, notes: [] };
  for (let round = 0; round < 3; round++) {
    const input = lead();
    const spent = timeSpent(() => {
      prepared = prepare(input);
    });
    ms = Math.min(ms, spent);
  }
  return { prepared, ms };
}

const cycle = () => {
  const lead: { [key: string]: unknown } = { id: 1 };
  lead.any = lead;
  return lead;
};
const bomb = () => {
  let layer: unknown[] = [1];
  for (let depth = 0; depth < 15; depth++) layer = new Array(1_000).fill(layer);
  return layer;
};
class Visitor {
  id = 1;
  any = "own";
  get email(): string {
    return "inherited@example.com";
  }
}

describe("a value that is not JSON is missing, with a note, and the lead goes on", () => {
  test.each<[string, unknown, string]>([
    ["NaN", Number.NaN, "NaN"],
    ["infinity", Number.POSITIVE_INFINITY, "Infinity"],
    ["minus infinity", Number.NEGATIVE_INFINITY, "-Infinity"],
    ["a function", () => 1, "function"],
    ["a class", Visitor, "function"],
    ["a symbol", Symbol("s"), "symbol"],
    ["a bigint", 1n, "bigint"],
    ["a bigint of a million digits", 1n << 3_000_000n, "bigint"],
    ["a date", new Date(0), "Date"],
    ["a map", new Map([["a", 1]]), "Map"],
    ["a promise", Promise.resolve(1), "Promise"],
    ["a regular expression", /a/, "RegExp"],
    ["a boxed text of 10 MB", Object("x".repeat(10_000_000)), "String"],
    ["10 MB of bytes", new Uint8Array(10_000_000), "bytes"],
  ])("%s", (_, value, seen) => {
    const { prepared, ms } = quickestMs(() => ({ id: 1, any: value, email: "a@b.c" }));
    expect(prepared).toMatchObject({ ok: true, notes: [{ code: "wrong_type", path: "any", seen }] });
    expect(prepared.ok && prepared.lead[ANY]).toBeUndefined();
    expect(ms).toBeLessThan(50);
  });

  test("undefined is missing without a note", () => {
    expect(prepare({ id: 1, any: undefined, email: "a" })).toMatchObject({ ok: true, notes: [] });
  });

  test("inside a value it is left out of objects and null in lists", () => {
    const any = { b: [Number.NaN, undefined, () => 1, 1], a: Number.NaN, c: undefined };
    const prepared = prepare({ id: 1, any, email: "a" });
    expect(prepared.ok && prepared.lead[ANY]).toEqual({ b: [null, null, null, 1] });
    expect(prepared.notes).toEqual([{ code: "wrong_type", path: "any", seen: "NaN" }]);
  });
});

describe("a lead that cannot be read is invalid, and a note names each path", () => {
  const invalid: [string, () => object, string, string][] = [
    ["a cycle", cycle, "any", "wrong_type"],
    [
      "a cycle of lists",
      () => {
        const list: unknown[] = [];
        list.push([list]);
        return { id: 1, any: list };
      },
      "any",
      "wrong_type",
    ],
    ["a text of 10 MB", () => ({ id: 1, any: "x".repeat(10_000_000) }), "any", "limit_exceeded"],
    ["a declared text of 10 MB", () => ({ id: 1, email: " ".repeat(10_000_000) }), "email", "limit_exceeded"],
    ["a text of 10 MB inside", () => ({ id: 1, any: { a: ["x".repeat(10_000_000)] } }), "any", "limit_exceeded"],
    ["a key of 10 MB", () => ({ id: 1, any: { ["k".repeat(10_000_000)]: 1 } }), "any", "limit_exceeded"],
    [
      "1,001 keys",
      () => ({ id: 1, any: Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`k${at}`, 1])) }),
      "any",
      "limit_exceeded",
    ],
    ["100,000 keys", () => ({ id: 1, any: HUNDRED_THOUSAND }), "any", "limit_exceeded"],
    ["1,001 items", () => ({ id: 1, tags: new Array(1_001).fill("a") }), "tags", "limit_exceeded"],
    ["a sparse list of 4,294,967,295", () => ({ id: 1, any: new Array(4_294_967_295) }), "any", "limit_exceeded"],
    ["lists nested 100,000 deep", () => ({ id: 1, any: nested(100_000, (inner) => [inner]) }), "any", "limit_exceeded"],
    [
      "objects nested 100,000 deep",
      () => ({ id: 1, any: nested(100_000, (inner) => ({ inner })) }),
      "any",
      "limit_exceeded",
    ],
    ["lists nested 17 deep", () => ({ id: 1, any: nested(17, (inner) => [inner]) }), "any", "limit_exceeded"],
    ["shared lists that multiply", () => ({ id: 1, any: bomb() }), "any", "limit_exceeded"],
    [
      "a getter that throws",
      () => Object.defineProperty({ id: 1 }, "any", { enumerable: true, get: thrower }),
      "any",
      "wrong_type",
    ],
    [
      "a getter inside that throws",
      () => ({ id: 1, any: Object.defineProperty({}, "a", { enumerable: true, get: thrower }) }),
      "any",
      "wrong_type",
    ],
    [
      "a getter that calls itself",
      () => {
        const any = {
          get deep(): unknown {
            return any.deep;
          },
        };
        return { id: 1, any };
      },
      "any.deep.path",
      "wrong_type",
    ],
    [
      "a getter that never ends in new objects",
      () => {
        const make = (): object => ({
          get more() {
            return make();
          },
        });
        return { id: 1, any: make() };
      },
      "any",
      "limit_exceeded",
    ],
    ["a proxy that throws", () => ({ id: 1, any: new Proxy({}, throwing) }), "any", "wrong_type"],
    ["a proxied list that throws", () => ({ id: 1, any: new Proxy([], throwing) }), "any", "wrong_type"],
    ["a proxied list of length -1", () => ({ id: 1, any: new Proxy([], { get: () => -1.5 }) }), "any", "wrong_type"],
    ["a revoked proxy", () => ({ id: 1, any: revoked({}) }), "any", "wrong_type"],
    ["a revoked list", () => ({ id: 1, tags: revoked([]) }), "tags", "wrong_type"],
    [
      "a thrown symbol",
      () =>
        Object.defineProperty({ id: 1 }, "any", {
          get() {
            throw Symbol("s");
          },
        }),
      "any",
      "wrong_type",
    ],
  ];
  test.each(invalid)("%s", (_, lead, path, code) => {
    const { prepared, ms } = quickestMs(lead);
    expect(prepared).toMatchObject({ ok: false, id: "1" });
    expect(prepared.notes).toContainEqual({ code, path, seen: null });
    expect(ms).toBeLessThan(50);
  });

  test.each<[string, () => object]>([
    ["a proxy that throws", () => new Proxy({ id: 1 }, throwing)],
    ["a revoked proxy", () => revoked({ id: 1 })],
    ["a revoked list", () => revoked([])],
    ["a getter for the id that throws", () => Object.defineProperty({}, "id", { get: thrower })],
  ])("%s as the lead", (_, lead) => {
    const { prepared, ms } = quickestMs(lead);
    expect(prepared).toEqual({ ok: false, id: null, notes: [{ code: "wrong_type", path: "id", seen: null }] });
    expect(ms).toBeLessThan(50);
  });

  test.each<[string, () => object]>([
    ["a list", () => []],
    ["a list with an id", () => Object.assign([1], { id: 1 })],
    ["a function", () => Object.assign(() => 1, { id: 1 })],
    ["a map", () => new Map([["id", 1]])],
    ["an empty object", () => ({})],
  ])("%s has no id", (_, lead) => {
    expect(prepare(lead())).toEqual({
      ok: false,
      id: null,
      notes: [{ code: "missing_required", path: "id", seen: null }],
    });
  });

  test.each([null, undefined, 1, "lead", true, Symbol("lead"), 1n])("no object at all: %s", (lead) => {
    // A host in plain JavaScript can pass anything.
    const untyped: (lead: never) => Prepared = prepare;
    expect(Reflect.apply(untyped, undefined, [lead])).toMatchObject({ ok: false, id: null });
  });

  test("what no path names is not looked at", () => {
    const lead = { id: 1, email: "a", other: "x".repeat(10_000_000), deep: nested(100_000, (inner) => [inner]) };
    Object.defineProperty(lead, "trap", { enumerable: true, get: thrower });
    expect(prepare(lead)).toMatchObject({ ok: true, notes: [] });
  });

  test("every path that cannot be read has its note, beside the others", () => {
    const lead = { id: 1, any: "x".repeat(10_001), tags: new Array(1_001).fill("a"), employees: "many", email: "a" };
    expect(prepare(lead).notes.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "any limit_exceeded",
      "employees wrong_type",
      "tags limit_exceeded",
    ]);
  });
});

describe("a lead that is large in all", () => {
  const paths = Array.from({ length: 500 }, (_, at) => `f${at}`);
  const leadOf = (value: unknown) => ({ id: 1, ...Object.fromEntries(paths.map((path) => [path, value])) });
  const folded: Field = { type: "string", normalize: ["fold", "trim", "upper"] };

  test.each<[string, unknown, { [path: string]: Field }]>([
    ["texts to be folded", "\uff21\ufb03\ufdfa".repeat(3_333), Object.fromEntries(paths.map((path) => [path, folded]))],
    ["texts to be taken as they are", "x".repeat(10_000), {}],
    ["lists of lists", new Array(100).fill([1, 2, 3, 4, 5]), {}],
  ])("is read to a limit: %s at 500 paths", (_, value, fields) => {
    const large = createPreparer({ fields, reads: paths });
    large.prepare({ id: 1 });
    expect(bestOfThree(() => large.prepare(leadOf(value)))).toBeLessThan(50);
    const prepared = large.prepare(leadOf(value));
    expect(prepared).toMatchObject({ ok: false, id: "1" });
    expect(new Set(prepared.notes.map(({ code }) => code))).toEqual(new Set(["limit_exceeded"]));
    expect(large.prepare(leadOf("x".repeat(300)))).toMatchObject({ ok: true, notes: [] });
  });
});

describe("what stands at a limit passes", () => {
  test.each<[string, unknown]>([
    ["a text of 10,000", "x".repeat(10_000)],
    ["1,000 items", new Array(1_000).fill("a")],
    ["1,000 keys", Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`k${at}`, at]))],
    ["16 levels", nested(16, (inner) => [inner])],
  ])("%s", (_, any) => {
    const prepared = prepare({ id: 1, any, email: "a" });
    expect(prepared).toMatchObject({ ok: true, notes: [] });
    expect(prepared.ok && prepared.lead[ANY]).toEqual(any);
  });

  test("and the limits are the host's", () => {
    const small = createPreparer({ reads: ["any"], limits: { leadText: 3, leadList: 2, leadKeys: 1, leadDepth: 2 } });
    for (const any of ["abc", [1, 2], { a: [1] }])
      expect(small.prepare({ id: 1, any }).ok, JSON.stringify(any)).toBe(true);
    for (const any of ["abcd", [1, 2, 3], { a: 1, b: 2 }, [[[]]], { abcd: 1 }]) {
      expect(small.prepare({ id: 1, any }).ok, JSON.stringify(any)).toBe(false);
    }
    expect(DEFAULT_LIMITS.leadText).toBe(10_000);
  });
});

describe("an odd object is read as data", () => {
  test.each<[string, unknown, unknown]>([
    ["JsonLogic", { log: "INJECTED", if: [true, { var: "id" }] }, { log: "INJECTED", if: [true, { var: "id" }] }],
    ["one that does not convert", { toString: "x", valueOf: "y" }, { toString: "x", valueOf: "y" }],
    ["one with toJSON", { toJSON: "z", a: 1 }, { toJSON: "z", a: 1 }],
    ["one that looks like a list", { length: 99, 0: "a" }, { length: 99, 0: "a" }],
    ["one without a prototype", Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
    ["a frozen one", Object.freeze({ a: Object.freeze([1]) }), { a: [1] }],
    ["one whose members are hidden or inherited", Object.create({ a: 1 }, { b: { value: 2 } }), {}],
    ["an own __proto__", JSON.parse('{"__proto__":{"polluted":true}}'), JSON.parse('{"__proto__":{"polluted":true}}')],
    ["a sparse list", SPARSE, [null, 1]],
    ["a list with other members", Object.assign([1], { extra: 2 }), [1]],
    ["a proxy that behaves", new Proxy({ a: 1 }, {}), { a: 1 }],
  ])("%s", (_, any, copy) => {
    const prepared = prepare({ id: 1, any, email: "a" });
    const value = prepared.ok ? prepared.lead[ANY] : undefined;
    expect(canonicalJson(value)).toBe(canonicalJson(copy));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      expect(Object.getPrototypeOf(value)).toBeNull();
  });

  test("an instance of a class: what it has of its own", () => {
    const prepared = prepare(new Visitor());
    expect(prepared).toMatchObject({ ok: true, id: "1", notes: [{ code: "missing_required", path: "email" }] });
    expect(prepared.ok && prepared.lead[ANY]).toBe("own");
  });

  test("a polluted prototype adds nothing", () => {
    const clean = prepare({ id: 1, email: "a", any: [{}, SPARSE] });
    const pollution = { any: "polluted", employees: 5, rep: "ana", 0: "polluted", tried: ["x"], attempt: 9 };
    for (const [key, value] of Object.entries(pollution)) {
      Object.defineProperty(Object.prototype, key, { value, configurable: true, enumerable: true, writable: true });
    }
    try {
      expect(JSON.stringify(prepare({ id: 1, email: "a", any: [{}, SPARSE] }))).toBe(JSON.stringify(clean));
      expect(prepare({ email: "a" })).toMatchObject({ ok: false });
    } finally {
      for (const key of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, key);
    }
  });

  test("an accessor runs once for a path", () => {
    let runs = 0;
    const lead = {
      email: "a",
      get id() {
        runs += 1;
        return `lead-${runs}`;
      },
    };
    expect(prepare(lead)).toMatchObject({ ok: true, id: "lead-1" });
    expect(runs).toBe(1);
  });
});

describe("laws", () => {
  const hostile = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
    key: fc.oneof(fc.constantFrom(...["id", "any", "email", "tags", "rep", "attempts", "__proto__"]), fc.string()),
  });
  const path = fc.constantFrom(
    "id",
    "any",
    "email",
    "employees",
    "tags",
    "account",
    "attempts",
    "previousReps",
    "receivedAt",
  );
  const lead = fc.dictionary(fc.oneof({ weight: 5, arbitrary: path }, { weight: 1, arbitrary: fc.string() }), hostile);
  const jsonLead = fc.dictionary(path, fc.jsonValue({ maxDepth: 3 }));

  test("no lead makes preparation throw, and the same lead comes to the same", () => {
    fc.assert(
      fc.property(fc.oneof(lead, fc.object(), fc.array(hostile)), (input) => {
        const prepared = prepare(input);
        expect(typeof prepared.ok).toBe("boolean");
        expect(prepare(input)).toEqual(prepared);
      }),
      { numRuns: 3_000 },
    );
  });

  test("the lead is left as it was", () => {
    fc.assert(
      fc.property(jsonLead, (input) => {
        const before = JSON.stringify(input);
        const prepared = prepare(input);
        expect(JSON.stringify(input)).toBe(before);
        expect(prepare(Object.freeze(input))).toEqual(prepared);
      }),
      { numRuns: 500 },
    );
  });

  test("the order of keys means nothing, at any depth", () => {
    fc.assert(
      fc.property(jsonLead, (input) => {
        expect(JSON.stringify(prepare(reversed({ id: 1, ...input })))).toBe(
          JSON.stringify(prepare({ id: 1, ...input })),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test("a lead that is JSON and its copy through JSON come to the same", () => {
    fc.assert(
      fc.property(jsonLead, (input) => {
        expect(prepare(JSON.parse(JSON.stringify(input)))).toEqual(prepare(input));
      }),
      { numRuns: 500 },
    );
  });
});

function reversed<T>(value: T): T;
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const copy = {};
  for (const [key, member] of Object.entries(value).reverse()) {
    Object.defineProperty(copy, key, { value: reversed(member), enumerable: true, configurable: true, writable: true });
  }
  return copy;
}

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestOf } from "../../src/kernel/best-of.js";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import { compareProducts } from "../../src/kernel/compare-products.js";
import { createError, isLeadRouterError } from "../../src/kernel/errors.js";
import { fingerprint } from "../../src/kernel/fingerprint.js";
import { frozenJson } from "../../src/kernel/frozen-json.js";
import { childPath } from "../../src/kernel/json-path.js";
import { quote } from "../../src/kernel/quote.js";
import { readOwn } from "../../src/kernel/read-own.js";
import { seededHash } from "../../src/kernel/seeded-hash.js";
import { hexOf, sha256 } from "../../src/kernel/sha256.js";

describe("sha256", () => {
  it("gives the published digest of abc", () => {
    expect(hexOf(sha256("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("agrees with the platform on any text, also around the block sizes", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.integer({ min: 50, max: 140 }).map((length) => "é".repeat(length)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(hexOf(sha256(text))).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
  });

  it("takes a lone surrogate as the replacement character, as the platform does", () => {
    expect(hexOf(sha256("a\ud800"))).toBe(createHash("sha256").update("a\ud800", "utf8").digest("hex"));
  });
});

describe("seededHash", () => {
  it("tells lists apart whose parts run together to the same text", () => {
    expect(seededHash(["ab", "c"])).not.toBe(seededHash(["a", "bc"]));
  });

  it("is an unsigned 32-bit integer that only the parts decide", () => {
    expect(seededHash(["salt", "field", "L-1"])).toBe(seededHash(["salt", "field", "L-1"]));
    expect(seededHash(["salt", "field", "L-1"])).toBeGreaterThanOrEqual(0);
    expect(Number.isInteger(seededHash(["x"]))).toBe(true);
  });
});

describe("canonicalJson and fingerprint", () => {
  it("do not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
        expect(fingerprint(shuffled)).toBe(fingerprint(value));
      }),
    );
  });

  it("read back to the same value and refuse what is not JSON", () => {
    expect(JSON.parse(canonicalJson({ b: [1, null, "x"], a: { d: 1, c: true } }))).toEqual({
      a: { c: true, d: 1 },
      b: [1, null, "x"],
    });
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson([() => 1])).toThrow(TypeError);
  });
});

describe("compareProducts", () => {
  it("has the sign of the exact difference for all safe integers", () => {
    const safe = fc.maxSafeInteger();
    fc.assert(
      fc.property(safe, safe, safe, safe, (a, b, c, d) => {
        const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
        expect(Math.sign(compareProducts(a, b, c, d))).toBe(exact < 0n ? -1 : exact > 0n ? 1 : 0);
      }),
    );
  });

  it("tells apart products that are the same double", () => {
    const big = Number.MAX_SAFE_INTEGER;
    expect(compareProducts(big, big, big - 1, big)).toBeGreaterThan(0);
    expect(compareProducts(big, big - 2, big - 1, big - 1)).toBeLessThan(0);
    expect(compareProducts(big, 3, 3, big)).toBe(0);
  });
});

describe("bestOf", () => {
  it("is the head of the sorted list, ties in the order given", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 0, max: 12 }), (numbers, count) => {
        const items = numbers.map((value, index) => ({ value, index }));
        const compare = (a: { value: number }, b: { value: number }) => a.value - b.value;
        expect(bestOf(items, compare, count)).toEqual([...items].sort(compare).slice(0, count));
      }),
    );
  });
});

describe("readOwn", () => {
  it("does not see what is inherited", () => {
    expect(readOwn({}, "toString")).toBeUndefined();
    expect(readOwn({ toString: 1 }, "toString")).toBe(1);
  });
});

describe("quote", () => {
  it.each([
    ["short", '"short"'],
    [12, "12"],
    [null, "null"],
    [undefined, "nothing"],
    [{ a: 1 }, '{"a":1}'],
    ["a`b", '"a\\u0060b"'],
    ["a\u202eb", '"a\\u202eb"'],
    ["line\nbreak", '"line\\nbreak"'],
    [5n, "bigint 5"],
    [Symbol("s"), "symbol Symbol(s)"],
    [() => 1, "a function"],
    ['say "no"\\', '"say \\"no\\"\\\\"'],
    ["~[]^_|{}\u007f", '"~[]^_|{}\\u007f"'],
    ["x".repeat(78), `"${"x".repeat(78)}"`],
    ["x".repeat(79), `"${"x".repeat(78)}…`],
  ])("shows %o as %s", (value, text) => {
    expect(quote(value)).toBe(text);
  });

  it("does not throw on a cycle or on a `toJSON` that does", () => {
    const cycle: { self?: object } = {};
    cycle.self = cycle;
    const hostile = { toJSON: () => JSON.parse("{") };
    expect([quote(cycle), quote(hostile)]).toEqual(Array(2).fill("an object that is not JSON"));
  });

  it("is never longer than 80 characters and never ends in half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(quote(text).length).toBeLessThanOrEqual(80);
        expect(quote(text)).not.toMatch(/[\ud800-\udbff]…$/);
      }),
    );
  });
});

describe("childPath", () => {
  it.each([
    ["", "rules", "rules"],
    ["rules", 1, "rules[1]"],
    ["fields", "account.rep", 'fields["account.rep"]'],
    ["pools", "central-mid-market", "pools.central-mid-market"],
    ["", "a b", '["a b"]'],
  ])("%j then %j is %s", (path, key, joined) => {
    expect(childPath(path, key)).toBe(joined);
  });
});

describe("frozenJson", () => {
  it("copies, sorts keys and freezes to the bottom", () => {
    const source = { b: [{ d: 1, c: 2 }], a: 1 };
    const copy = frozenJson(source);
    expect(JSON.stringify(copy)).toBe('{"a":1,"b":[{"c":2,"d":1}]}');
    expect(Object.isFrozen(copy.b[0])).toBe(true);
    expect(Object.isFrozen(source)).toBe(false);
  });
});

describe("errors", () => {
  it("carry name, code and issues and are told by their brand", () => {
    const issue = { path: "rules", code: "x", message: "it is wrong", remedy: "mend it" };
    const error = createError("RulesetError", "ruleset_invalid", [issue]);
    expect(isLeadRouterError(error)).toBe(true);
    expect([error.name, error.code, error.issues]).toEqual(["RulesetError", "ruleset_invalid", [issue]]);
    expect(error.message).toContain("rules: it is wrong; mend it");
    expect([new Error("other"), null, "text", {}].some(isLeadRouterError)).toBe(false);
  });

  it("say how many issues they do not list", () => {
    const issues = Array.from({ length: 25 }, (_, index) => ({
      path: `p${index}`,
      code: "c",
      message: "m",
      remedy: "r",
    }));
    expect(createError("RosterError", "roster_invalid", issues).message).toContain("and 5 more");
  });
});

import { describe, expect, test } from "vitest";
import type { Field, Given } from "../../src/model/field.js";
import type { Json } from "../../src/model/json.js";
import { asInput } from "../as-input.js";
import { convert, createPreparer } from "./prepare-with.js";

const INSTANT = Date.UTC(2026, 10, 26, 15);

describe("a value that fits its type", () => {
  const rows: [Given["type"], Json, Json][] = [
    ["string", "Chicago", "Chicago"],
    ["string", " kept as it is ", " kept as it is "],
    ["string", 60601, "60601"],
    ["string", -7, "-7"],
    ["integer", 200, 200],
    ["integer", -3, -3],
    ["integer", "200", 200],
    ["integer", "-3", -3],
    ["integer", "1e3", 1000],
    ["integer", "2.0", 2],
    ["integer", "-0", 0],
    ["integer", 9_007_199_254_740_991, 9_007_199_254_740_991],
    ["number", 1.5, 1.5],
    ["number", "1.5", 1.5],
    ["number", "-1.5E-2", -0.015],
    ["number", 1e300, 1e300],
    ["number", "0", 0],
    ["boolean", true, true],
    ["boolean", false, false],
    ["boolean", "true", true],
    ["boolean", "false", false],
    ["date", "2026-11-26", "2026-11-26"],
    ["date", "2024-02-29", "2024-02-29"],
    ["instant", "2026-11-26T09:00:00-06:00", INSTANT],
    ["instant", INSTANT, INSTANT],
    ["list", [], []],
    ["list", ["a", 1, true, false, 1.5], ["a", 1, true, false, 1.5]],
    ["list", ["a", "", null, "b"], ["a", "b"]],
    ["zip", "60601", "60601"],
    ["zip", " 60601\n", "60601"],
    ["zip", "60601-1234", "60601"],
    ["zip", "606011234", "60601"],
    ["zip", "07030", "07030"],
    ["zip", 60601, "60601"],
  ];
  test.each(rows)("%s: %j is %j, without a note", (type, raw, value) => {
    expect(convert({ type }, asInput(raw))).toEqual({ value, notes: [] });
  });
});

describe("a value that does not fit its type counts as missing, with a note", () => {
  const rows: [Given["type"], Json, string][] = [
    ["string", true, "true"],
    ["string", 1.5, "1.5"],
    ["string", 1e300, "1e+300"],
    ["string", ["a"], '["a"]'],
    ["string", { toString: "x", valueOf: "y" }, '{"toString":"x","valueOf":"y"}'],
    ["integer", 1.5, "1.5"],
    ["integer", 1e300, "1e+300"],
    ["integer", "1,000", '"1,000"'],
    ["integer", " 5", '" 5"'],
    ["integer", "0x10", '"0x10"'],
    ["integer", "05", '"05"'],
    ["integer", "+5", '"+5"'],
    ["integer", "5.", '"5."'],
    ["integer", "5\n", '"5\\n"'],
    ["integer", "9007199254740993", '"9007199254740993"'],
    ["integer", true, "true"],
    ["integer", [5], "[5]"],
    ["number", "Infinity", '"Infinity"'],
    ["number", "NaN", '"NaN"'],
    ["number", "1e999", '"1e999"'],
    ["number", ".5", '".5"'],
    ["number", "١", '"١"'],
    ["number", false, "false"],
    ["boolean", "yes", '"yes"'],
    ["boolean", "True", '"True"'],
    ["boolean", 1, "1"],
    ["boolean", 0, "0"],
    ["date", "2026-02-30", '"2026-02-30"'],
    ["date", "2026-11-26T00:00Z", '"2026-11-26T00:00Z"'],
    ["date", 20261126, "20261126"],
    ["instant", "2026-11-26", '"2026-11-26"'],
    ["instant", "2026-11-26T09:00:00", '"2026-11-26T09:00:00"'],
    ["instant", 1_795_446_000, "1795446000"],
    ["list", "a,b", '"a,b"'],
    ["list", 5, "5"],
    ["list", ["a", ["b"]], '["a",["b"]]'],
    ["list", [{}], "[{}]"],
    ["list", { length: 1, 0: "a" }, '{"0":"a","length":1}'],
    ["zip", "6060", '"6060"'],
    ["zip", "60601-", '"60601-"'],
    ["zip", "60601 1234", '"60601 1234"'],
    ["zip", "SW1A 1AA", '"SW1A 1AA"'],
    ["zip", 7030, "7030"],
    ["zip", 606011234, "606011234"],
    ["zip", 60601.5, "60601.5"],
  ];
  test.each(rows)("%s: %j", (type, raw, seen) => {
    expect(convert({ type }, asInput(raw))).toEqual({
      value: undefined,
      notes: [{ code: "wrong_type", path: "field", seen }],
    });
  });
});

describe("a value that is missing has no note and no value", () => {
  const types: Given["type"][] = ["string", "integer", "number", "boolean", "date", "instant", "list", "zip"];
  test.each(types.flatMap((type) => [undefined, null, ""].map((raw): [string, typeof raw] => [type, raw])))(
    "%s: %j",
    (type, raw) => {
      const given = types.find((one) => one === type) ?? "string";
      expect(convert({ type: given }, raw)).toEqual({ value: undefined, notes: [] });
    },
  );

  test("what cleaning leaves empty is missing too", () => {
    expect(convert({ type: "string", normalize: ["trim"] }, "  ")).toEqual({ value: undefined, notes: [] });
    expect(convert({ type: "integer", normalize: ["digits"] }, "n/a")).toEqual({ value: undefined, notes: [] });
    expect(convert({ type: "zip" }, "   ")).toEqual({ value: undefined, notes: [] });
  });
});

describe("a declaration is followed in order", () => {
  const given = (field: Omit<Given, "type"> & { type?: Given["type"]; default?: Json }): Field => ({
    type: "string",
    ...field,
  });
  const rows: [string, Field, Json | undefined, Json | undefined, string[]][] = [
    ["normalised left to right", given({ normalize: ["trim", "upper"] }), " us ", "US", []],
    ["numbers out of texts", given({ type: "integer", normalize: ["digits"] }), "$1,200", 1200, []],
    ["trimmed numbers", given({ type: "number", normalize: ["trim"] }), " 5.5 ", 5.5, []],
    ["aliased", given({ aliases: { USA: "US" } }), "USA", "US", []],
    ["aliased after cleaning", given({ normalize: ["trim", "upper"], aliases: { USA: "US" } }), " usa", "US", []],
    ["alias keys are cleaned too", given({ normalize: ["lower"], aliases: { "N/A": "none" } }), "n/A", "none", []],
    ["alias targets are not", given({ normalize: ["lower"], aliases: { usa: "US" } }), "USA", "US", []],
    ["aliased once", given({ aliases: { a: "b", b: "c" } }), "a", "b", []],
    ["aliased to missing", given({ aliases: { Select: null } }), "Select", undefined, []],
    ["aliased from the empty text", given({ normalize: ["trim"], aliases: { "": "none" } }), "  ", "none", []],
    ["a number's text is aliased", given({ aliases: { "1": "one" } }), 1, "one", []],
    ["no alias of a prototype", given({ aliases: { a: "b" } }), "constructor", "constructor", []],
    ["aliased before typed", given({ type: "boolean", aliases: { yes: "true" } }), "yes", true, []],
    [
      "aliased to what does not fit",
      given({ type: "integer", aliases: { many: "lots" } }),
      "many",
      undefined,
      ["wrong_type"],
    ],
    ["a value of its values", given({ values: ["retail", "health"] }), "health", "health", []],
    ["no value of its values", given({ values: ["retail"] }), "health", undefined, ["unknown_value"]],
    ["no value of a prototype", given({ values: ["retail"] }), "toString", undefined, ["unknown_value"]],
    ["values after aliases", given({ aliases: { r: "retail" }, values: ["retail"] }), "r", "retail", []],
    ["at the least", given({ type: "integer", min: 0, max: 9 }), 0, 0, []],
    ["at the most", given({ type: "integer", min: 0, max: 9 }), "9", 9, []],
    ["too little", given({ type: "integer", min: 0 }), -1, undefined, ["out_of_range"]],
    ["too much", given({ type: "number", max: 9 }), 9.01, undefined, ["out_of_range"]],
    ["required and there", given({ required: true }), "a", "a", []],
    ["required and missing", given({ required: true }), undefined, undefined, ["missing_required"]],
    ["required and null", given({ required: true }), null, undefined, ["missing_required"]],
    ["required and empty", given({ required: true }), "", undefined, ["missing_required"]],
    [
      "required and wrong",
      given({ type: "integer", required: true }),
      "x",
      undefined,
      ["missing_required", "wrong_type"],
    ],
    [
      "required and aliased away",
      given({ required: true, aliases: { Select: null } }),
      "Select",
      undefined,
      ["missing_required"],
    ],
    ["a default where missing", given({ default: "call" }), undefined, "call", []],
    ["a default where empty", given({ default: "call" }), "", "call", []],
    ["a default where wrong", given({ type: "number", default: 0 }), "x", 0, ["wrong_type"]],
    ["no default where there", given({ default: "call" }), "mail", "mail", []],
    ["no default for false", given({ type: "boolean", default: true }), false, false, []],
    ["no default for 0", given({ type: "number", default: 7 }), 0, 0, []],
    ["a default of null", given({ default: null }), undefined, null, []],
    ["a default for what is required", given({ required: true, default: "US" }), undefined, "US", ["missing_required"]],
    ["a default as it is", given({ normalize: ["upper"], default: "us" }), undefined, "us", []],
    ["the default of an instant", given({ type: "instant", default: "2026-11-26T15:00Z" }), undefined, INSTANT, []],
    [
      "items cleaned and aliased",
      given({ type: "list", normalize: ["trim", "lower"], aliases: { car: "auto" } }),
      [" CAR", "Home"],
      ["auto", "home"],
      [],
    ],
    ["items aliased away", given({ type: "list", aliases: { none: null } }), ["none", "a"], ["a"], []],
    [
      "items of its values alone",
      given({ type: "list", values: ["a", "b"] }),
      ["a", "x", "b", "y"],
      ["a", "b"],
      ["unknown_value"],
    ],
    ["items in range alone", given({ type: "list", min: 1, max: 3 }), [0, 1, 3, 4], [1, 3], ["out_of_range"]],
    ["an empty list is there", given({ type: "list", required: true, default: ["a"] }), [], [], []],
  ];
  test.each(rows)("%s", (_, field, raw, value, codes) => {
    const result = convert(asInput(field), asInput(raw));
    expect(result.value).toEqual(value);
    expect(result.notes.map(({ code }) => code)).toEqual(codes);
  });

  test("what is required and missing was not seen, whatever made it missing", () => {
    const seen = (declared: Field, value?: Json) =>
      convert(declared, value).notes.map((note) => `${note.code} ${note.seen}`);
    const required = given({ required: true, aliases: { Select: null }, values: ["US"] });
    expect(seen(required)).toEqual(["missing_required null"]);
    expect(seen(required, "")).toEqual(["missing_required null"]);
    expect(seen(required, "Select")).toEqual(["missing_required null"]);
    expect(seen(required, "Narnia")).toEqual(["missing_required null", 'unknown_value "Narnia"']);
  });

  test("a note shows the value that came, not what became of it", () => {
    const field = given({ normalize: ["trim", "lower"], values: ["retail"] });
    expect(convert(field, " HEALTH ").notes).toEqual([{ code: "unknown_value", path: "field", seen: '" HEALTH "' }]);
  });
});

describe("a path", () => {
  test("is read through objects, and of lists by index and length", () => {
    const reads = [
      "a.b.c",
      "list.0",
      "list.1.x",
      "list.length",
      "list.00",
      "list.push",
      "text.length",
      "text.0",
      "a.x.y",
    ];
    const lead = asInput({ id: 1, a: { b: { c: 5 } }, list: ["first", { x: true }], text: "abc" });
    expect(createPreparer({ reads }).values(lead)).toEqual({
      "a.b.c": 5,
      "list.0": "first",
      "list.1.x": true,
      "list.length": 2,
      "list.00": undefined,
      "list.push": undefined,
      "text.length": undefined,
      "text.0": undefined,
      "a.x.y": undefined,
      id: 1,
      receivedAt: undefined,
      attempts: 0,
      previousReps: [],
    });
  });

  test("that is not declared is read as it is", () => {
    const reads = ["text", "number", "nothing", "empty", "list", "object", "minusZero"];
    const lead = asInput({
      id: "x",
      text: " A ",
      number: "5",
      nothing: null,
      empty: "",
      list: [1, null],
      object: { b: 1, a: {} },
    });
    expect(createPreparer({ reads }).values({ ...lead, minusZero: -0 })).toMatchObject({
      text: " A ",
      number: "5",
      nothing: null,
      empty: "",
      list: [1, null],
      object: { a: {}, b: 1 },
      minusZero: 0,
    });
  });

  test("below a declared field is read of what the field came to; above one the lead's own value is", () => {
    const fields: { [path: string]: Field } = {
      tags: { type: "list", normalize: ["lower"] },
      "account.rep": { type: "string", normalize: ["lower"] },
    };
    const reads = ["tags.0", "tags.length", "account", "account.rep"];
    const values = createPreparer({ fields, reads }).values(
      asInput({ id: 1, tags: ["", "VIP"], account: { rep: "ANA" } }),
    );
    expect(values).toMatchObject({
      "tags.0": "vip",
      "tags.length": 1,
      account: { rep: "ANA" },
      "account.rep": "ana",
    });
  });

  test("named like something inherited is missing", () => {
    const reads = [
      "constructor",
      "constructor.constructor",
      "toString",
      "__proto__",
      "__proto__.polluted",
      "a.__proto__",
    ];
    const values = createPreparer({ reads }).values(asInput({ id: 1, a: {} }));
    expect(reads.map((path) => values[path])).toEqual(reads.map(() => undefined));
  });

  test("named like something inherited is read where the lead has it as its own", () => {
    const lead: object = JSON.parse('{"id":1,"__proto__":{"polluted":true},"constructor":"own"}');
    const { prepare } = createPreparer({ reads: ["__proto__.polluted", "constructor"] });
    expect(prepare(lead)).toMatchObject({ ok: true, lead: [true, "own", 1, undefined, 0, []] });
  });
});

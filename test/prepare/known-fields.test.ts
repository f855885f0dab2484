import { describe, expect, test } from "vitest";
import type { History } from "../../src/model/history.js";
import type { Json } from "../../src/model/json.js";
import { asInput } from "../as-input.js";
import { createPreparer, NOW } from "./prepare-with.js";

const plain = createPreparer({ reads: ["attempts", "previousReps", "receivedAt"] });

describe("an id", () => {
  test.each<[string, Json, string]>([
    ["a text", "00Q-1", "00Q-1"],
    ["a text in any script", "鈴木 💩", "鈴木 💩"],
    ["255 units", "x".repeat(255), "x".repeat(255)],
    ["an integer", 42, "42"],
    ["a negative integer", -42, "-42"],
    ["the largest safe integer", 9_007_199_254_740_991, "9007199254740991"],
    ["a name of a prototype", "constructor", "constructor"],
  ])("is %s", (_, raw, id) => {
    expect(plain.prepare(asInput({ id: raw }))).toMatchObject({ ok: true, id, notes: [] });
  });

  test.each<[string, object, string, string | null]>([
    ["missing", {}, "missing_required", null],
    ["null", { id: null }, "missing_required", null],
    ["empty", { id: "" }, "wrong_type", '""'],
    ["256 units", { id: "x".repeat(256) }, "wrong_type", `"${"x".repeat(78)}…`],
    ["over the limit of texts", { id: "x".repeat(10_001) }, "limit_exceeded", null],
    ["a control character", { id: "a\nb" }, "wrong_type", '"a\\nb"'],
    ["DEL", { id: "a\u007fb" }, "wrong_type", '"a\\u007fb"'],
    ["a lone surrogate", { id: "a\ud800" }, "wrong_type", '"a\\ud800"'],
    ["__proto__", { id: "__proto__" }, "wrong_type", '"__proto__"'],
    ["a fraction", { id: 1.5 }, "wrong_type", "1.5"],
    ["an unsafe integer", { id: 9_007_199_254_740_992 }, "wrong_type", "9007199254740992"],
    ["true", { id: true }, "wrong_type", "true"],
    ["a list", { id: ["a"] }, "wrong_type", '["a"]'],
    ["an object", { id: { a: 1 } }, "wrong_type", '{"a":1}'],
    ["inherited", Object.create({ id: "a" }), "missing_required", null],
  ])("is not: %s", (_, lead, code, seen) => {
    expect(plain.prepare(lead)).toEqual({ ok: false, id: null, notes: [{ code, path: "id", seen }] });
  });

  test("stays a number where it is read, and is the text that came even where the field is declared", () => {
    expect(createPreparer({ reads: ["id"] }).values({ id: 42 }).id).toBe(42);
    const declared = createPreparer({ fields: { id: { type: "string", normalize: ["upper"] } } });
    expect(declared.values({ id: "ab" }).id).toBe("AB");
    expect(declared.prepare({ id: "ab" })).toMatchObject({ ok: true, id: "ab" });
  });
});

describe("what happened before", () => {
  const RECEIVED = "2026-11-23T09:00-06:00";
  const rows: [string, object, History | undefined, [number, string[], number | null], string[]][] = [
    ["nothing", {}, undefined, [0, [], null], []],
    [
      "the lead's own account",
      { attempts: 2, previousReps: ["ben", "ana"], receivedAt: RECEIVED },
      undefined,
      [2, ["ben", "ana"], NOW],
      [],
    ],
    ["an empty history", { attempts: 2, previousReps: ["ben"], receivedAt: NOW }, {}, [2, ["ben"], NOW], []],
    [
      "the history's",
      { attempts: 2, previousReps: ["ben"], receivedAt: RECEIVED },
      { attempt: 5, tried: ["cy"], since: NOW - 1 },
      [5, ["cy"], NOW - 1],
      [],
    ],
    ["a history of nothing", { attempts: 2, previousReps: ["ben"] }, { attempt: 0, tried: [] }, [0, [], null], []],
    ["since as text", {}, { since: RECEIVED }, [0, [], NOW], []],
    ["nulls", { attempts: null, previousReps: null, receivedAt: null }, undefined, [0, [], null], []],
    ["attempts that are a text", { attempts: "2" }, undefined, [0, [], null], ["attempts wrong_type"]],
    ["attempts that are a fraction", { attempts: 1.5 }, undefined, [0, [], null], ["attempts wrong_type"]],
    ["attempts below 0", { attempts: -1 }, undefined, [0, [], null], ["attempts out_of_range"]],
    [
      "attempts noted though the history wins",
      { attempts: "2" },
      { attempt: 3 },
      [3, [], null],
      ["attempts wrong_type"],
    ],
    ["reps that are a text", { previousReps: "ana" }, undefined, [0, [], null], ["previousReps wrong_type"]],
    [
      "reps that are an object",
      { previousReps: { 0: "ana", length: 1 } },
      undefined,
      [0, [], null],
      ["previousReps wrong_type"],
    ],
    [
      "some reps that are no text",
      { previousReps: ["ana", 7.5, null, "ben"] },
      undefined,
      [0, ["ana", "ben"], null],
      ["previousReps wrong_type"],
    ],
    [
      "reps that are numbers, like ids",
      { previousReps: [42, "ana", -7] },
      undefined,
      [0, ["42", "ana", "-7"], null],
      [],
    ],
    ["received at no instant", { receivedAt: "yesterday" }, undefined, [0, [], null], ["receivedAt wrong_type"]],
    ["received in seconds", { receivedAt: 1_795_446_000 }, undefined, [0, [], null], ["receivedAt wrong_type"]],
  ];
  test.each(rows)("%s", (_, fields, history, [attempts, previousReps, since], notes) => {
    const lead = asInput({ id: 1, ...fields });
    const prepared = plain.prepare(lead, asInput(history));
    expect(prepared).toMatchObject({ ok: true, attempts, previousReps, since });
    expect(prepared.notes.map(({ path, code }) => `${path} ${code}`)).toEqual(notes);
    expect(plain.values(lead, history)).toMatchObject({ attempts, previousReps });
  });

  test("a received date that is no instant is missing for conditions, a good one stands as it came", () => {
    expect(plain.values({ id: 1, receivedAt: "yesterday" }).receivedAt).toBeUndefined();
    expect(plain.values({ id: 1, receivedAt: RECEIVED }).receivedAt).toBe(RECEIVED);
    expect(
      createPreparer({ fields: { receivedAt: { type: "instant" } } }).values({ id: 1, receivedAt: RECEIVED })
        .receivedAt,
    ).toBe(NOW);
  });

  test("a declared field is cleaned before it counts: attempts out of a spreadsheet", () => {
    const { prepare } = createPreparer({
      fields: { attempts: { type: "integer" }, previousReps: { type: "list", normalize: ["trim", "lower"] } },
      reads: ["previousReps.0"],
    });
    expect(prepare({ id: 1, attempts: "2", previousReps: [" ANA "] })).toMatchObject({
      ok: true,
      attempts: 2,
      previousReps: ["ana"],
      notes: [],
    });
  });

  test("a path inside the previous reps is read of those that count", () => {
    const { values } = createPreparer({ reads: ["previousReps.0", "previousReps.length"] });
    const lead = { id: 1, previousReps: ["ben"] };
    expect(values(lead)).toMatchObject({ "previousReps.0": "ben", "previousReps.length": 1 });
    expect(values(lead, { tried: ["cy", "di"] })).toMatchObject({ "previousReps.0": "cy", "previousReps.length": 2 });
  });
});

describe("a lead's own field with a refused name", () => {
  test.each(["rep", "chosen", "now"])("%s is noted and ignored", (name) => {
    expect(plain.prepare(asInput({ id: 1, [name]: { id: "ana" } }))).toMatchObject({
      ok: true,
      notes: [{ code: "refused_name", path: name, seen: null }],
    });
  });

  test("is never read, so it cannot throw", () => {
    const lead = Object.defineProperty({ id: 1 }, "rep", { enumerable: true, get: () => expect.unreachable() });
    expect(plain.notes(lead).map(({ code }) => code)).toEqual(["refused_name"]);
  });

  test("is none where JSON would leave it out, or where it is inherited", () => {
    expect(plain.notes({ id: 1, rep: undefined })).toEqual([]);
    expect(plain.notes(Object.assign(Object.create({ rep: "ana" }), { id: 1 }))).toEqual([]);
  });
});

test("notes stand by path, then by code, however the fields are declared", () => {
  const { notes } = createPreparer({
    fields: { zip: { type: "zip" }, b: { type: "integer", required: true }, a: { type: "boolean" } },
  });
  expect(notes({ now: 1, zip: "x", a: 1, b: "x", id: 1 }).map(({ path, code }) => `${path} ${code}`)).toEqual([
    "a wrong_type",
    "b missing_required",
    "b wrong_type",
    "now refused_name",
    "zip wrong_type",
  ]);
});

test("a lead without faults costs no list of notes: all share one, which is frozen", () => {
  const notes = plain.notes({ id: 1 });
  expect(plain.notes({ id: 2 })).toBe(notes);
  expect(Object.isFrozen(notes)).toBe(true);
});

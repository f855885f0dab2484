import { fc, test } from "@fast-check/vitest";
import jsonLogic from "json-logic-js";
import { describe, expect } from "vitest";
import type { Json } from "../../src/model/json.js";
import { evaluate } from "./evaluate.js";

type Arbitrary = fc.Arbitrary<Json>;

const NUMBERS = ["n1", "n2", "n3"];
const ANYTHING = ["a", "b", "c.d", "list"];

const scalar: Arbitrary = fc.oneof(
  fc.constantFrom<Json[]>(null, true, false, "", " ", "0", "1", "10", "9", "1e3", "0x10", "abc", "a", "US", "1,000"),
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(0, 0.5, -1.5, 1e21),
);
const datum: Arbitrary = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.array(scalar, { maxLength: 3 }), { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.record({ d: scalar }) },
);
const number = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.5, 2.25, 1e6));
const data: Arbitrary = fc
  .tuple(
    fc.record({ n1: number, n2: number, n3: number }),
    fc.dictionary(fc.constantFrom("a", "b", "c", "list"), datum),
    fc.array(number, { maxLength: 5 }),
  )
  .map(([numbers, anything, nums]) => JSON.parse(JSON.stringify({ ...anything, ...numbers, nums })));

const op = (name: string, ...operands: readonly Arbitrary[]): Arbitrary =>
  fc.tuple(...operands).map((values) => ({ [name]: values }));
const opOf = (names: readonly string[], ...operands: readonly Arbitrary[]): Arbitrary =>
  fc.oneof(...names.map((name) => op(name, ...operands)));
const variadic = (names: readonly string[], operand: Arbitrary, minLength = 1): Arbitrary =>
  fc
    .tuple(fc.constantFrom(...names), fc.array(operand, { minLength, maxLength: 3 }))
    .map(([name, operands]) => ({ [name]: operands }));
const varOf = (paths: readonly string[]): Arbitrary => fc.constantFrom(...paths).map((path) => ({ var: path }));
const keys = fc.uniqueArray(fc.constantFrom(...NUMBERS, ...ANYTHING, "none"), { minLength: 1, maxLength: 4 });

/** Operators that do not ask for numbers, over any expressions. */
function generalOperations(any: Arbitrary, body: Arbitrary): Arbitrary[] {
  const list = fc.oneof(varOf(["list", "nums", "a"]), fc.array(scalar, { maxLength: 4 }), op("merge", any, any));
  return [
    opOf(["==", "!=", "===", "!=="], any, any),
    variadic(["and", "or", "cat", "merge"], any),
    variadic(["if", "?:"], any, 2),
    opOf(["!", "!!"], any),
    op("in", any, fc.oneof(list, any)),
    op("substr", any, fc.integer({ min: -4, max: 4 })),
    op("substr", any, fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })),
    keys.map((each) => ({ missing: each })),
    keys.map((each) => ({ missing: [each] })),
    fc.tuple(fc.integer({ min: 1, max: 3 }), keys).map(([need, each]) => ({ missing_some: [need, each] })),
    fc
      .tuple(varOf([...ANYTHING, "none"]), any)
      .map(([read, otherwise]) => ({ var: [(read as { var: string }).var, otherwise] })),
    opOf(["some", "all", "none", "filter", "map"], list, body),
    op("reduce", list, op("cat", varOf(["current"]), varOf(["accumulator"])), fc.constantFrom<Json[]>("", null, 1)),
  ];
}

/** Every operator of json-logic-js over anything: what `"semantics": "jsonlogic"` promises. */
const { loose } = fc.letrec<{ loose: Json; body: Json }>((tie) => {
  const any = tie("loose") as Arbitrary;
  const body = tie("body") as Arbitrary;
  const numeric = (operand: Arbitrary) => [
    opOf(["<", "<=", ">", ">="], operand, operand),
    opOf(["<", "<="], operand, operand, operand),
    variadic(["+", "*", "min", "max"], operand),
    opOf(["-", "/", "%"], operand, operand),
    op("-", operand),
  ];
  return {
    loose: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      scalar,
      varOf([...NUMBERS, ...ANYTHING, "none", "nums.0", "nums.length"]),
      ...generalOperations(any, body),
      ...numeric(any),
    ),
    body: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      scalar,
      varOf(["", "d"]),
      opOf(["==", "!="], body, body),
      variadic(["and", "or"], body),
      ...numeric(body),
    ),
  };
});

/** The same, but what is ordered or computed with is a number: there `strict` semantics agree as well. */
const { strict } = fc.letrec<{ strict: Json; numeric: Json; body: Json }>((tie) => {
  const numeric = tie("numeric") as Arbitrary;
  const any = tie("strict") as Arbitrary;
  const item = varOf([""]);
  return {
    numeric: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      number,
      varOf(NUMBERS),
      variadic(["+", "*", "min", "max"], numeric),
      op("-", numeric, numeric),
      op("-", numeric),
      opOf(["/", "%"], numeric, fc.constantFrom(1, 2, 3, -4, 0.5)),
      op("reduce", varOf(["nums"]), op("+", varOf(["current"]), varOf(["accumulator"])), number),
    ),
    strict: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      scalar,
      varOf([...NUMBERS, ...ANYTHING, "none"]),
      opOf(["<", "<=", ">", ">="], numeric, numeric),
      opOf(["<", "<="], numeric, numeric, numeric),
      opOf(["some", "all", "none", "filter"], varOf(["nums"]), opOf(["<", ">="], item, number)),
      ...generalOperations(any, tie("body") as Arbitrary),
    ),
    body: fc.oneof(scalar, varOf(["", "d"]), opOf(["==", "!=", "in"], scalar, item)),
  };
});

/** Equality of results: `-0` is `0`, NaN is itself, lists and objects by their parts. */
function normal(value: unknown): unknown {
  return JSON.stringify(value, (_, part) => (typeof part === "number" && !Number.isFinite(part) ? String(part) : part));
}

const oracle = (expression: Json, on: Json): unknown => jsonLogic.apply(expression as never, on);

describe("json-logic-js is the oracle", () => {
  test.prop([loose, data], { numRuns: 3_000 })(
    "jsonlogic semantics agree with it on any expression and any data",
    (expression, on) => {
      expect(normal(evaluate(expression, { data: on, semantics: "jsonlogic" }))).toBe(normal(oracle(expression, on)));
    },
  );

  test.prop([strict, data], { numRuns: 3_000 })(
    "strict semantics agree with it wherever numbers are ordered and computed with",
    (expression, on) => {
      expect(normal(evaluate(expression, { data: on }))).toBe(normal(oracle(expression, on)));
    },
  );
});

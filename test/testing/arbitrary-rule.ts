import { fc } from "@fast-check/vitest";

type Arbitrary = fc.Arbitrary<unknown>;

const PATHS = ["a", "b", "c", "c.d", "list", "nums", "which", "none"];

const scalar: Arbitrary = fc.oneof(
  fc.constantFrom<unknown[]>(null, true, false, "", " ", "0", "1", "10", "9", "1e3", "abc", "a", "c.d", "1,000"),
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(0.5, -1.5, 1e21),
);
const list = fc.array(scalar, { maxLength: 4 });
const datum: Arbitrary = fc.oneof(scalar, list, fc.array(list, { maxLength: 2 }), fc.record({ d: scalar }));

/** Data of any shape. A text or a number at the root has no fields, here as in json-logic-js. */
export const arbitraryData: Arbitrary = fc
  .oneof(
    { weight: 6, arbitrary: fc.record({ fields: fc.dictionary(fc.constantFrom("a", "b", "c"), datum), list }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown[]>(null, true, 7, [], {}) },
  )
  .chain((root) => {
    if (root === null || typeof root !== "object" || !("fields" in root)) return fc.constant(root);
    const { fields, list: items } = root as { fields: object; list: unknown[] };
    return fc
      .tuple(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 4 }), fc.constantFrom(...PATHS), keys)
      .map(([nums, which, wanted]) => ({ ...fields, list: items, nums, which, wanted }));
  })
  .map((data) => JSON.parse(JSON.stringify(data)));

const keys = fc.uniqueArray(fc.constantFrom(...PATHS), { maxLength: 4 });

const op = (name: string, ...operands: readonly Arbitrary[]): Arbitrary =>
  fc.tuple(...operands).map((values) => ({ [name]: values }));
const opOf = (names: readonly string[], ...operands: readonly Arbitrary[]): Arbitrary =>
  fc.oneof(...names.map((name) => op(name, ...operands)));
const many = (names: readonly string[], operand: Arbitrary, minLength: number, maxLength: number): Arbitrary =>
  fc
    .tuple(fc.constantFrom(...names), fc.array(operand, { minLength, maxLength }))
    .map(([name, operands]) => ({ [name]: operands }));
const single = (names: readonly string[], operand: Arbitrary): Arbitrary =>
  fc
    .tuple(fc.constantFrom(...names), operand)
    .map(([name, value]) => ({ [name]: Array.isArray(value) ? [value] : value }));

/** What a ruleset refuses and json-logic-js takes: computed paths, the whole data, literal objects, any number of operands. */
function refusedInRulesets(any: Arbitrary): Arbitrary[] {
  const path = fc.constantFrom(...PATHS);
  const computedPath = fc.oneof(
    fc.constant({ var: "which" }),
    op("if", any, path, path),
    op("cat", fc.constant("c"), fc.constantFrom(".d", "")),
    op("merge", path),
    op("or", fc.constant({ var: "none" }), path),
  );
  const computedKeys = fc.oneof(
    fc.constant({ var: "wanted" }),
    op("merge", path, op("if", any, keys, keys)),
    op("if", any, path, path),
  );
  return [
    computedPath.map((each) => ({ var: each })),
    op("var", computedPath, any),
    fc.constantFrom<unknown[]>({ var: "" }, { var: [] }, { var: null }, {}, { a: 1, b: { var: "a" } }),
    computedKeys.map((each) => ({ missing: each })),
    op("missing", computedPath, path),
    op("missing_some", fc.integer({ min: 0, max: 3 }), op("merge", keys, path)),
    op("missing_some", op("+", fc.constantFrom(1, "1"), fc.constant(1)), keys),
    many(["+", "-", "/", "%", "min", "max", "cat", "merge", "substr", "if", "?:"], any, 0, 4),
    many(["==", "!=", "===", "!==", "<", "<=", ">", ">=", "!", "!!", "in"], any, 0, 4),
    single(["+", "-", "*", "!", "!!", "max", "cat", "merge", "if", "and", "or", "in", "=="], any),
    many(["*"], any, 1, 4),
  ];
}

/** Any rule of json-logic-js, but for what it cannot evaluate itself (`{ "*": [] }`) or answers with `undefined`. */
export const arbitraryRule: Arbitrary = fc.letrec<{ any: unknown }>((tie) => {
  const any = tie("any");
  const items = fc.oneof(fc.constantFrom({ var: "list" }, { var: "nums" }, { var: "a" }), list, op("merge", any, any));
  return {
    any: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      scalar,
      fc.constantFrom(...PATHS).map((path) => ({ var: path })),
      many(["and", "or"], any, 1, 4),
      fc.array(any, { maxLength: 3 }),
      opOf(["some", "all", "none", "filter", "map"], items, any),
      op("reduce", items, op("+", fc.constant({ var: "current" }), any), fc.oneof(fc.constant(null), any)),
      ...refusedInRulesets(any),
    ),
  };
}).any;

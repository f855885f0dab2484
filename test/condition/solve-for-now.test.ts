import { expect, it } from "vitest";
import { solveForNow } from "../../src/condition/solve-for-now.js";
import type { Json } from "../../src/model/json.js";

const now = { var: "now" };
const x = { var: "x" };

it.each<[Parameters<typeof solveForNow>[0], Json[], Json[]]>([
  ["<", [now, 5], [5]],
  [">=", [x, now], [x]],
  ["==", [now, x], [x]],
  ["<", [1, now, x], [1, x]],
  ["between", [now, 1, x], [1, x]],
  ["between", [x, 1, now], [x]],
  [">", [{ "-": [now, x] }, 7], [{ "+": [7, x] }]],
  [">", [{ "-": [x, now] }, 7], [{ "-": [x, 7] }]],
  [">", [{ "-": now }, 7], [{ "-": [7] }]],
  [">", [{ "+": [1, now, x] }, 7], [{ "-": [7, { "+": [1, x, 0] }] }]],
  [">", [{ "/": [{ "-": [now, x] }, 60] }, 7], [{ "+": [{ "*": [7, 60] }, x] }]],
  ["<=", [{ "*": [2, now] }, x], [{ "/": [x, { "*": [2, 1] }] }]],
  ["<=", [now, now], []],
  ["<=", [x, 5], []],
  ["<=", [{ "%": [now, 2] }, x], []],
  ["<=", [{ "+": [now, now] }, x], []],
  ["<=", [{ daysBetween: [x, now] }, 3], []],
  ["in", [now, [1]], []],
])("of %s %j comes out otherwise at %j", (operator, operands, expected) => {
  expect(solveForNow(operator, operands)).toEqual(expected);
});

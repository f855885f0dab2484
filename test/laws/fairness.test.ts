import fc from "fast-check";
import { describe, test } from "vitest";
import { LAWS } from "../../src/testing/laws.js";
import { keeps } from "./keeps.js";
import { changingPools, constantPools } from "./pools.js";
import { routing } from "./routing.js";
import { often } from "./runs.js";

describe("in a pool that never changes", () => {
  test.each(LAWS.constantPool)("$name: $statement", (law) => {
    fc.assert(
      fc.property(constantPools(600), (pool) => keeps(law, routing, pool)),
      often(50),
    );
  });

  const long = [[5, 3, 2], [1000, 1, 1, 1, 1], [0.001, 10, 3.333], Array.from({ length: 30 }, (_, index) => index + 1)];

  test.each(LAWS.constantPool)("$name over 10,000 leads", (law) => {
    for (const weights of long) keeps(law, routing, { weights, leads: 10_000 });
  });
});

describe("in a pool that changes now and then", () => {
  test.each(LAWS.changingPool)("$name: $statement", (law) => {
    fc.assert(
      fc.property(changingPools, (pool) => keeps(law, routing, pool)),
      often(60),
    );
  });
});

import fc from "fast-check";
import { describe, test } from "vitest";
import { LAWS } from "../../src/testing/laws.js";
import { worlds } from "../reference/arbitraries/worlds.js";
import { keeps } from "./keeps.js";
import { routing } from "./routing.js";
import { often } from "./runs.js";

describe("on any ruleset, any roster and any leads", () => {
  test.each(LAWS.anyWorld)("$name: $statement", (law) => {
    fc.assert(
      fc.property(worlds({ min: 5, max: 15 }), (world) => keeps(law, routing, world)),
      often(60),
    );
  });
});

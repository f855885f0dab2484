import fc from "fast-check";
import { describe, test } from "vitest";
import { LAWS } from "../../src/testing/laws.js";
import { EXECUTED, someFeatures } from "../reference/arbitraries/features.js";
import { worlds } from "../reference/arbitraries/worlds.js";
import { keeps } from "./keeps.js";
import { routing } from "./routing.js";
import { often } from "./runs.js";

/** Said of the core of the language: every pool's turn counts in it, there is one role, and nothing is drawn from ids. */
const OF_THE_CORE: readonly string[] = [
  "only-pools-take-turns",
  "every-candidate-is-explained",
  "names-are-only-names",
];

const anyWorlds = fc
  .oneof(fc.constant(EXECUTED), someFeatures)
  .chain((features) => worlds({ min: 5, max: 15 }, features));

describe("on rulesets that use any part of the language", () => {
  test.each(LAWS.anyWorld.filter(({ name }) => !OF_THE_CORE.includes(name)))("$name: $statement", (law) => {
    fc.assert(
      fc.property(anyWorlds, (world) => keeps(law, routing, world)),
      often(40),
    );
  });
});

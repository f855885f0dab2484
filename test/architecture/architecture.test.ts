import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ENTRIES, LAYERS, layerOf } from "./layers.js";
import { rootsOf } from "./roots.js";
import { nothingBanned } from "./rules/banned.js";
import { explicitExports, noInnerBarrels } from "./rules/barrels.js";
import { noCycles } from "./rules/cycles.js";
import { layerOrder, strangersAmongStrategies } from "./rules/layer-order.js";
import { coreStaysSmall, everyFileReached } from "./rules/reachability.js";
import { HIGHEST_MEDIAN, medianLength, shortFiles, shortFunctions } from "./rules/sizes.js";
import { packagesInTheirPlace } from "./rules/third-party.js";
import { oneNounEach } from "./rules/vocabulary.js";
import { type Rule, readTree } from "./source-tree.js";

const tree = readTree("src");

const RULES: { readonly [name: string]: Rule } = {
  "every import points to an earlier layer or its own": layerOrder,
  "strategies know nothing of each other": strangersAmongStrategies,
  "no file is in a cycle": noCycles,
  "no barrels inside": noInnerBarrels,
  "exports are explicit": explicitExports,
  "nothing reads clock, dice, locale or environment": nothingBanned,
  "packages are imported only in their place": packagesInTheirPlace,
  "files are short": shortFiles,
  "functions are short": shortFunctions,
  "every file is reached": everyFileReached(rootsOf(tree, "test")),
  "the core reaches neither schema/ nor check/": coreStaysSmall,
  "one noun each": oneNounEach,
};

describe("the house", () => {
  test.each(Object.entries(RULES))("%s", (_name, rule) => {
    const faults = rule(tree).map((fault) => `src/${fault.path}:${fault.line} ${fault.message}`);
    expect(faults).toEqual([]);
  });

  test("the files are short in the middle too", ({ annotate }) => {
    const median = medianLength(tree);
    annotate(`${tree.size} files in src, median ${median} lines`);
    expect(median).toBeLessThanOrEqual(HIGHEST_MEDIAN);
  });

  test("the public entries exist", () => {
    expect(ENTRIES.filter((entry) => !tree.has(entry))).toEqual([]);
  });

  test("docs/ARCHITECTURE.md names every layer in use", () => {
    const text = readFileSync("docs/ARCHITECTURE.md", "utf8");
    const used = LAYERS.filter((layer) => [...tree.keys()].some((path) => layerOf(path) === layer));
    const missing = used.filter((layer) => !text.includes(layer.endsWith(".ts") ? layer : `${layer}/`));
    expect(missing).toEqual([]);
  });
});

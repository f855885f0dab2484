import { posix } from "node:path";
import { importsOf, isRelative } from "./imports.js";
import { ADAPTERS, ENTRIES, layerOf, SCHEMA_SOURCE } from "./layers.js";
import { readTree, type SourceTree } from "./source-tree.js";

/** Where reaching begins: the public entries, the source of the JSON Schemas, and the files of `src/testing/` that some test imports. */
export function rootsOf(tree: SourceTree, testFolder: string): string[] {
  const used = new Set<string>();
  for (const file of readTree(testFolder).values()) {
    for (const { specifier } of importsOf(file).filter((found) => isRelative(found.specifier))) {
      const target = posix.join(testFolder, posix.dirname(file.fileName), specifier).replace(/\.js$/, ".ts");
      if (target.startsWith("src/")) used.add(target.slice("src/".length));
    }
  }
  const proofs = [...tree.keys()].filter((path) => layerOf(path) === "testing" && used.has(path));
  return [...ENTRIES, ...ADAPTERS, SCHEMA_SOURCE, ...proofs];
}

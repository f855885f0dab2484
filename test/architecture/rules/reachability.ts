import ts from "typescript";
import { importsOf, reachable } from "../imports.js";
import { BEYOND_THE_CORE, layerOf } from "../layers.js";
import { nodesOf, type Rule, type SourceTree } from "../source-tree.js";

/**
 * Every file is reached from one of the roots: the public entries and what the tests use of `testing/`. A file that only
 * declares the types of packages is reached where one of these is imported.
 */
export function everyFileReached(roots: readonly string[]): Rule {
  return (tree) => {
    const reached = reachable(tree, roots);
    const packages = importedBy(tree, reached);
    const lost = [...tree.keys()].filter((path) => !reached.has(path) && !declaresOneOf(tree, path, packages));
    return lost.map((path) => ({ path, line: 1, message: `is reached from none of ${roots.join(", ")}` }));
  };
}

function importedBy(tree: SourceTree, paths: ReadonlySet<string>): ReadonlySet<string> {
  const files = [...tree.values()].filter((file) => paths.has(file.fileName));
  return new Set(files.flatMap((file) => importsOf(file).map(({ specifier }) => specifier)));
}

function declaresOneOf(tree: SourceTree, path: string, packages: ReadonlySet<string>): boolean {
  const file = path.endsWith(".d.ts") ? tree.get(path) : undefined;
  const nodes = file === undefined ? [] : nodesOf(file);
  return nodes.some((node) => ts.isModuleDeclaration(node) && packages.has(node.name.text));
}

/** Nothing that `core.ts` reaches, types included, stands in `schema/` or `check/`. */
export const coreStaysSmall: Rule = (tree) =>
  [...reachable(tree, ["core.ts"])]
    .filter((path) => BEYOND_THE_CORE.includes(layerOf(path)))
    .map((path) => ({
      path,
      line: 1,
      message: `is reached from core.ts, though ${layerOf(path)}/ is beyond the core`,
    }));

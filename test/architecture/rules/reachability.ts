import { reachable } from "../imports.js";
import { BEYOND_THE_CORE, layerOf } from "../layers.js";
import type { Rule } from "../source-tree.js";

/** Every file is reached from one of the roots: the public entries and what the tests use of `testing/`. */
export function everyFileReached(roots: readonly string[]): Rule {
  return (tree) => {
    const reached = reachable(tree, roots);
    const lost = [...tree.keys()].filter((path) => !reached.has(path));
    return lost.map((path) => ({ path, line: 1, message: `is reached from none of ${roots.join(", ")}` }));
  };
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

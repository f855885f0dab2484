import { importsOf, isRelative, resolveRelative } from "../imports.js";
import { ENTRIES, LAYERS, layerOf } from "../layers.js";
import { lineOf, type Rule, type Violation, violationAt } from "../source-tree.js";

/** A file imports earlier layers and its own folder only, types included, by paths that exist and end in `.js`. */
export const layerOrder: Rule = (tree) =>
  [...tree.values()].flatMap((file) => {
    const here = LAYERS.indexOf(layerOf(file.fileName));
    if (here < 0) return [{ path: file.fileName, line: 1, message: "stands in no layer" }];
    return importsOf(file)
      .filter((found) => isRelative(found.specifier))
      .flatMap((found): Violation[] => {
        const target = resolveRelative(file.fileName, found.specifier);
        const fault = faultOf(file.fileName, here, found.specifier, target, tree.has(target));
        return fault === null ? [] : [violationAt(file, found.node, fault)];
      });
  });

function faultOf(path: string, here: number, specifier: string, target: string, exists: boolean): string | null {
  if (!specifier.endsWith(".js")) return `imports ${specifier}, which does not end in .js`;
  if (ENTRIES.includes(target)) return `imports ${target}, a public entry that nothing may import`;
  if (!exists) return `imports ${target}, which does not exist`;
  const there = LAYERS.indexOf(layerOf(target));
  return there > here ? `imports ${target}, a later layer than ${layerOf(path)}` : null;
}

/** Strategies know nothing of each other: within `strategy/` only `rotation.ts` may be imported. */
export const strangersAmongStrategies: Rule = (tree) =>
  [...tree.values()]
    .filter((file) => layerOf(file.fileName) === "strategy")
    .flatMap((file) =>
      importsOf(file)
        .filter((found) => isRelative(found.specifier))
        .map((found) => ({ node: found.node, target: resolveRelative(file.fileName, found.specifier) }))
        .filter(({ target }) => layerOf(target) === "strategy" && target !== "strategy/rotation.ts")
        .map(({ node, target }) => ({
          path: file.fileName,
          line: lineOf(file, node.getStart(file)),
          message: `imports its sibling ${target}; strategies share rotation.ts only`,
        })),
    );

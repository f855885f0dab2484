import { neighbours } from "../imports.js";
import type { Rule } from "../source-tree.js";

/** No file reaches itself through its imports, types included. Each cycle is told once, from its first file. */
export const noCycles: Rule = (tree) => {
  const imports = new Map([...tree.keys()].map((path) => [path, neighbours(tree, path)]));
  return [...tree.keys()].flatMap((path) => {
    const way = wayBack(imports, path);
    if (way === null || way.some((step) => step < path)) return [];
    return [{ path, line: 1, message: `is in a cycle: ${[path, ...way, path].join(" → ")}` }];
  });
};

// Breadth first, so that the shortest way back is the one shown.
function wayBack(imports: ReadonlyMap<string, readonly string[]>, start: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  const open = [start];
  for (const path of open) {
    for (const next of imports.get(path) ?? []) {
      if (next === start) return trail(cameFrom, start, path);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, path);
      open.push(next);
    }
  }
  return null;
}

function trail(cameFrom: ReadonlyMap<string, string | null>, start: string, end: string): string[] {
  const steps: string[] = [];
  for (let path: string | null = end; path !== null && path !== start; path = cameFrom.get(path) ?? null) {
    steps.unshift(path);
  }
  return steps;
}

import { compareText } from "../kernel/compare-text.js";

/**
 * Cycles of a graph, as the nodes on the way round, each beginning with its first node in code-unit order; the same for
 * any order of nodes and edges. Of cycles that share nodes some may be left out, but a graph that has cycles gives one.
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of [...edges.keys()].sort(compareText)) {
    if (!done.has(start)) followFrom(start, edges, done, cycles);
  }
  return cycles;
}

// Depth first without recursion: a chain may be as long as the document.
function followFrom(
  start: string,
  edges: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
  cycles: string[][],
): void {
  const way = [start];
  const position = new Map([[start, 0]]);
  const waiting = [[...(edges.get(start) ?? [])].sort(compareText)];
  for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
    const next = last.shift();
    if (next === undefined) {
      leave(way, position, waiting, done);
      continue;
    }
    const at = position.get(next);
    if (at !== undefined) cycles.push(fromFirst(way.slice(at)));
    if (at !== undefined || done.has(next) || !edges.has(next)) continue;
    position.set(next, way.push(next) - 1);
    waiting.push([...(edges.get(next) ?? [])].sort(compareText));
  }
}

function leave(way: string[], position: Map<string, number>, waiting: string[][], done: Set<string>): void {
  const node = way.pop();
  waiting.pop();
  if (node === undefined) return;
  position.delete(node);
  done.add(node);
}

function fromFirst(cycle: readonly string[]): string[] {
  const first = cycle.reduce((a, b, index) => (compareText(b, cycle[a] ?? "") < 0 ? index : a), 0);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

import { compareText } from "../kernel/compare-text.js";

/**
 * The cycles of a graph, each once, as the nodes on the way round, beginning with the first in code-unit order; found
 * from the nodes in that order, so that key order changes nothing. Not every cycle of an entangled graph, but none is
 * missed for good: a graph has cycles exactly if one is found.
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

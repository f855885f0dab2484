import type { Attempt } from "./read-journals.js";
import { slotName, slotsOf } from "./settle-attempts.js";

/**
 * Commits in an order in which each saw all that the ones before it wrote and nothing of the ones behind it; shorter where
 * there is none.
 */
export function orderAttempts(committed: readonly Attempt[]): readonly Attempt[] {
  const writers = new Map(committed.flatMap((each) => slotsOf(each).map((slot) => [slot, each] as const)));
  const before = new Map(committed.map((each) => [each, new Set<Attempt>()] as const));
  const put = (first: Attempt | undefined, second: Attempt | undefined) => {
    if (first !== undefined && second !== undefined && first !== second) before.get(second)?.add(first);
  };
  for (const each of committed) {
    for (const [key, revision] of readBy(each)) {
      put(writers.get(slotName(key, revision - 1)), each);
      put(each, writers.get(slotName(key, revision)));
    }
  }
  return drain(before);
}

function readBy({ read, records }: Attempt): readonly (readonly [key: string, revision: number])[] {
  return [...read, ...records.map(([id, expected]) => [id, expected] as const)];
}

function drain(before: ReadonlyMap<Attempt, ReadonlySet<Attempt>>): readonly Attempt[] {
  const behind = new Map<Attempt, Attempt[]>();
  const waitsFor = new Map<Attempt, number>();
  for (const [each, firsts] of before) {
    waitsFor.set(each, firsts.size);
    for (const first of firsts) behind.set(first, [...(behind.get(first) ?? []), each]);
  }
  const ordered = [...before.keys()].filter((each) => waitsFor.get(each) === 0);
  for (const each of ordered) {
    for (const next of behind.get(each) ?? []) {
      const left = (waitsFor.get(next) ?? 0) - 1;
      waitsFor.set(next, left);
      if (left === 0) ordered.push(next);
    }
  }
  return ordered;
}

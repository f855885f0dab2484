import type { Computation } from "./preparation.js";

/** A computation and the slots that it reads. */
export interface Unordered {
  readonly computation: Computation;
  readonly needs: ReadonlySet<number>;
}

/**
 * Puts each computation after those whose slots it reads.
 *
 * @throws TypeError where they go round in a circle; the check has refused such a ruleset before.
 */
export function orderComputations(computations: readonly Unordered[]): readonly Computation[] {
  const computed = new Set(computations.map(({ computation }) => computation.slot));
  const waiting = new Map<number, Unordered[]>();
  const open = new Map<Unordered, number>();
  for (const entry of computations) {
    const needs = [...entry.needs].filter((slot) => computed.has(slot));
    for (const slot of needs) waiting.set(slot, [...(waiting.get(slot) ?? []), entry]);
    open.set(entry, needs.length);
  }
  const ready = computations.filter((entry) => open.get(entry) === 0);
  for (const { computation } of ready) {
    for (const entry of waiting.get(computation.slot) ?? []) if (countDown(open, entry) === 0) ready.push(entry);
  }
  if (ready.length < computations.length) throw new TypeError("derived fields read each other in a circle");
  return Object.freeze(ready.map(({ computation }) => computation));
}

function countDown(open: Map<Unordered, number>, entry: Unordered): number {
  const left = (open.get(entry) ?? 0) - 1;
  open.set(entry, left);
  return left;
}

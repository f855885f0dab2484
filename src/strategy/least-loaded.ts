import type { BoundMember } from "../eligibility/bound-pool.js";
import { compareProducts } from "../kernel/compare-products.js";
import type { State } from "../model/state.js";
import { readOpen } from "../state/read-open.js";
import { compareRecency, firstOf, type Picked, type Question, recordedTurn } from "./rotation.js";

/** What load is compared by: open leads, free places, or the share of the capacity in use. */
export type LoadMeasure = "open" | "free" | "ratio";

/**
 * The member with the least load: fewest open leads, most free places, or the smallest share of capacity in use. No
 * capacity is unlimited: most free, ratio 0. Ties go to the least recent turn, then to member order.
 */
export function leastLoaded({ pool, eligible, entry, state }: Question, measure: LoadMeasure): Picked {
  const compare = (a: BoundMember, b: BoundMember) => compareLoad(a, b, state, measure) || compareRecency(entry, a, b);
  const chosen = firstOf(eligible, compare);
  return {
    chosen,
    turn: recordedTurn(pool, chosen),
    compare,
    numbers: (member) => loadNumbers(member, state),
  };
}

function compareLoad(a: BoundMember, b: BoundMember, state: State, measure: LoadMeasure): number {
  const openA = readOpen(state, a.rep.id);
  const openB = readOpen(state, b.rep.id);
  if (measure === "open") return openA - openB;
  const unlimitedA = a.rep.capacity === Number.POSITIVE_INFINITY;
  const unlimitedB = b.rep.capacity === Number.POSITIVE_INFINITY;
  if (unlimitedA && unlimitedB) return 0;
  if (measure === "free") return b.rep.capacity - openB - (a.rep.capacity - openA);
  if (unlimitedA || unlimitedB) return unlimitedA ? -Math.sign(openB) : Math.sign(openA);
  return compareProducts(openA, b.rep.capacity, openB, a.rep.capacity);
}

function loadNumbers(member: BoundMember, state: State): { readonly [name: string]: number } {
  const open = readOpen(state, member.rep.id);
  return Number.isFinite(member.rep.capacity) ? { open, capacity: member.rep.capacity } : { open };
}

import type { BoundMember } from "../eligibility/bound-pool.js";
import type { OpenOf } from "../eligibility/judging.js";
import { compareProducts } from "../kernel/compare-products.js";
import { ownPart } from "../kernel/own-part.js";
import { thousandthsOf } from "../kernel/thousandths-of.js";
import { compareRecency, type PickOrder, type Question } from "./rotation.js";

/** What load is compared by: open leads, free places, the share of the capacity in use, or what the open leads are worth. */
export type LoadMeasure = "open" | "free" | "ratio" | "value";

/**
 * The member with the least load first: fewest open leads, most free places, or the smallest share of capacity in use. No
 * capacity is unlimited: most free, ratio 0. Ties go to the least recent turn, then to member order.
 */
export function leastLoaded({ rotation, judging }: Question, measure: LoadMeasure): PickOrder {
  const { openOf, repStateOf } = judging;
  const worthOf = ({ rep }: BoundMember) => ownPart(repStateOf(rep.id), "value") ?? 0;
  if (measure === "value") {
    return {
      compare: (a, b) => worthOf(a) - worthOf(b) || compareRecency(rotation, a, b),
      numbers: (member) => ({ ...loadNumbers(member, openOf), value: worthOf(member) }),
    };
  }
  return {
    compare: (a, b) => compareLoad(a, b, openOf, measure) || compareRecency(rotation, a, b),
    numbers: (member) => loadNumbers(member, openOf),
  };
}

function compareLoad(a: BoundMember, b: BoundMember, openOf: OpenOf, measure: Exclude<LoadMeasure, "value">): number {
  const openA = thousandthsOf(openOf(a.rep.id));
  const openB = thousandthsOf(openOf(b.rep.id));
  if (measure === "open") return openA - openB;
  const unlimitedA = a.rep.capacity === Number.POSITIVE_INFINITY;
  const unlimitedB = b.rep.capacity === Number.POSITIVE_INFINITY;
  if (unlimitedA && unlimitedB) return 0;
  if (measure === "free") return thousandthsOf(b.rep.capacity) - openB - (thousandthsOf(a.rep.capacity) - openA);
  if (unlimitedA || unlimitedB) return unlimitedA ? -Math.sign(openB) : Math.sign(openA);
  return compareProducts(openA, b.rep.capacity, openB, a.rep.capacity);
}

function loadNumbers(member: BoundMember, openOf: OpenOf): { readonly [name: string]: number } {
  const open = openOf(member.rep.id);
  return Number.isFinite(member.rep.capacity) ? { open, capacity: member.rep.capacity } : { open };
}

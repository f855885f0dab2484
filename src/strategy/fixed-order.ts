import { compareText } from "../kernel/compare-text.js";
import type { PickOrder } from "./rotation.js";

/** By rep id, in the order of code units: the same whoever else is in the pool, and wherever they stand in it. */
export function fixedOrder(): PickOrder {
  return {
    compare: (a, b) => compareText(a.rep.id, b.rep.id),
    numbers: () => ({}),
  };
}

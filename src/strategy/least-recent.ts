import { compareRecency, type PickOrder, type Question } from "./rotation.js";

/** Whoever took a turn in the rotation longest ago first, never before all others; then member order. */
export function leastRecent({ rotation }: Question): PickOrder {
  return {
    compare: (a, b) => compareRecency(rotation, a, b),
    numbers: (member) => ({ last: rotation.lastOf(member) }),
  };
}

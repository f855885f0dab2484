import { firstLargest } from "./first-largest.js";
import type { Rule } from "./world.js";

/** Least recently assigned: whoever took a lead longest ago. Weights are not asked. */
export const leastRecent: Rule = {
  name: "least recent",
  start: (members) => {
    const last = members.map(() => 0);
    return ({ index, eligible }) => {
      const chosen = firstLargest(eligible, (member) => -(last[member] ?? 0));
      last[chosen] = index + 1;
      return chosen;
    };
  },
};

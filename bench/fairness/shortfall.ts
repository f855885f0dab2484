import { firstLargest } from "./first-largest.js";
import type { Rule } from "./world.js";

/** Shortfall against counts: whoever has the fewest leads beside its share of all that came, whether it could take them or not. */
export const shortfall: Rule = {
  name: "shortfall",
  start: (members) => {
    const total = members.reduce((sum, { weight }) => sum + weight, 0);
    const counts = members.map(() => 0);
    return ({ index, eligible }) => {
      const shareOf = (member: number) => ((members[member]?.weight ?? 0) * (index + 1)) / total;
      const chosen = firstLargest(eligible, (member) => shareOf(member) - (counts[member] ?? 0));
      counts[chosen] = (counts[chosen] ?? 0) + 1;
      return chosen;
    };
  },
};

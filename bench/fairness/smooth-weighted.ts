import { firstLargest } from "./first-largest.js";
import type { Rule } from "./world.js";

/**
 * Smooth weighted round robin as nginx does it (`ngx_http_upstream_get_peer`): each candidate's current weight grows by its
 * weight, the largest is picked and pays the weights of all candidates.
 */
export const smoothWeighted: Rule = {
  name: "smooth weighted",
  start: (members) => {
    const current = members.map(() => 0);
    const weightOf = (member: number) => members[member]?.weight ?? 0;
    return ({ eligible }) => {
      for (const member of eligible) current[member] = (current[member] ?? 0) + weightOf(member);
      const chosen = firstLargest(eligible, (member) => current[member] ?? 0);
      const total = eligible.reduce((sum, member) => sum + weightOf(member), 0);
      current[chosen] = (current[chosen] ?? 0) - total;
      return chosen;
    };
  },
};

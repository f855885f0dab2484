import { createRouter, type Decision, type Router } from "lead-router";
import type { FairMember, PickCall, Rule } from "./world.js";

const AT = Date.UTC(2026, 10, 23, 15);

const RULESET = {
  schema: 1,
  id: "fairness",
  timezone: "UTC",
  fields: { skill: { type: "string" } },
  pools: { all: { members: [{ where: true }], requires: { in: [{ var: "skill" }, { var: "rep.skills" }] } } },
  rules: [{ id: "everything", assign: [{ pool: "all" }] }],
  defaults: { rep: { hours: "always" } },
};

/**
 * This engine's round robin through a session of the public router. Who can take a lead the engine finds by itself: the pool
 * requires the skill, who is away is paused by another roster, who fills up has a capacity of one lead.
 */
export const leadRouter: Rule = {
  name: "lead-router",
  start: (members) => {
    const positions = new Map(members.map(({ id }, position) => [id, position]));
    let away: ReadonlySet<number> = new Set();
    let router = routerOf(members, away);
    const session = router.session(router.initial);
    return ({ index, lead, freed }: PickCall) => {
      if (lead.away !== away) {
        away = lead.away;
        router = router.withRoster(rosterOf(members, away));
        session.useRouter(router);
      }
      for (const member of freed) session.apply([{ type: "open", rep: members[member]?.id ?? "", by: -1 }]);
      const decision = session.route({ id: `L-${index}`, skill: lead.skill }, { at: AT, explain: "none" });
      return positions.get(takerOf(decision)) ?? -1;
    };
  },
};

/** A router over these members, of whom some are away. */
export function routerOf(members: readonly FairMember[], away: ReadonlySet<number>): Router {
  return createRouter({ ruleset: RULESET, roster: rosterOf(members, away) });
}

function rosterOf(members: readonly FairMember[], away: ReadonlySet<number>): object {
  const reps = members.map(({ id, weight, skills, fullLeads }, position) => ({
    ...{ id, weight, attributes: { skills } },
    ...(fullLeads > 0 && { capacity: 1 }),
    ...(away.has(position) && { paused: true }),
  }));
  return { schema: 1, reps };
}

function takerOf({ assignments }: Decision): string {
  const target = assignments[0]?.target;
  return target !== undefined && "rep" in target ? target.rep : "nobody";
}

import type { FairMember, FairWorld } from "./world.js";

/** Who is full for a while after a lead. */
export type WhoFills = "light" | "heavy";

const LIGHT = 40;
const WEIGHT = 20;
const FULL_LEADS = 60;
const SKILL = "any";

/**
 * One member of weight 20 and forty of weight 1; either each of the forty is full for 60 leads after taking one, so that the
 * heavy one's share changes all the time, or the heavy one is.
 */
export function createHeavyWorld(fills: WhoFills, leads: number): FairWorld {
  const member = (id: string, weight: number, isFilling: boolean): FairMember => {
    return { id, weight, skills: [SKILL], fullLeads: isFilling ? FULL_LEADS : 0 };
  };
  const light = Array.from({ length: LIGHT }, (_, index) => member(`light-${index}`, 1, fills === "light"));
  const lead = { skill: SKILL, away: new Set<number>() };
  return {
    name: `heavy, ${fills} full`,
    members: [member("heavy", WEIGHT, fills === "heavy"), ...light],
    leads: Array.from({ length: leads }, () => lead),
  };
}

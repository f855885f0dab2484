import { createDraw, type Draw } from "../workload/draw.js";
import type { FairLead, FairMember, FairWorld } from "./world.js";

/** How the skills that leads ask for, and the members who are away, follow one another. */
export type SkillPattern = "random" | "bursty" | "skew" | "flaps" | "half away";

/** For how many leads, at most, a member is here, and then away; each time as many as are drawn from 1 on. */
interface Flaps {
  readonly here: number;
  readonly away: number;
}

const SKILLS = ["austrian", "basque", "catalan", "danish", "estonian"];
const MEMBERS = 50;
const FLAPS: { readonly [pattern: string]: Flaps } = {
  flaps: { here: 800, away: 200 },
  "half away": { here: 400, away: 400 },
};
const NOBODY: ReadonlySet<number> = new Set();

/** Fifty members of weight 1 to 10, two of five skills each; a lead asks for one skill. */
export function createSkillWorld(pattern: SkillPattern, leads: number, seed: string): FairWorld {
  const draw = createDraw(`${pattern} ${seed}`);
  const members = Array.from({ length: MEMBERS }, (_, index) => memberAt(index, draw));
  return { name: pattern, members, leads: createLeads(pattern, leads, draw) };
}

function memberAt(index: number, draw: Draw): FairMember {
  const skills = draw.shuffle(SKILLS).slice(0, 2);
  return { id: `rep-${index}`, weight: draw.integer(1, 10), skills, fullLeads: 0 };
}

function createLeads(pattern: SkillPattern, count: number, draw: Draw): readonly FairLead[] {
  const flaps = FLAPS[pattern];
  const nextSkill = pattern === "bursty" ? burstsOf(draw) : () => skillOf(pattern, draw);
  const nextAway = flaps === undefined ? () => NOBODY : flapping(flaps, draw);
  return Array.from({ length: count }, () => ({ skill: nextSkill(), away: nextAway() }));
}

/** One skill in four leads of five, or each as often as the next. */
function skillOf(pattern: SkillPattern, draw: Draw): string {
  const common = pattern === "skew" && draw.chance(0.8);
  return common ? draw.pick(SKILLS.slice(0, 1)) : draw.pick(pattern === "skew" ? SKILLS.slice(1) : SKILLS);
}

/** One skill for 1 to 200 leads on end. */
function burstsOf(draw: Draw): () => string {
  let skill = draw.pick(SKILLS);
  let left = 0;
  return () => {
    if (left === 0) {
      skill = draw.pick(SKILLS);
      left = draw.integer(1, 200);
    }
    left -= 1;
    return skill;
  };
}

/** Who is away, lead by lead. Everybody begins here. */
function flapping({ here, away: gone }: Flaps, draw: Draw): () => ReadonlySet<number> {
  const left = Array.from({ length: MEMBERS }, () => draw.integer(1, here));
  let away = NOBODY;
  return () => {
    const turning = [...left.keys()].filter((member) => left[member] === 0);
    for (const member of turning) left[member] = draw.integer(1, away.has(member) ? here : gone);
    for (const member of left.keys()) left[member] = (left[member] ?? 0) - 1;
    if (turning.length > 0) away = toggled(away, turning);
    return away;
  };
}

function toggled(away: ReadonlySet<number>, turning: readonly number[]): ReadonlySet<number> {
  const next = new Set(away);
  for (const member of turning) if (!next.delete(member)) next.add(member);
  return next;
}

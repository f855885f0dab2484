import type { FairLead, FairMember } from "./world.js";

/** What members are entitled to beyond what they took, who is full, and who took the last lead. Changes with every lead. */
export interface Standing {
  readonly members: readonly FairMember[];
  /** By member, in leads. */
  readonly owed: Float64Array;
  /** By member the first lead that finds it with room. */
  readonly fullUntil: Float64Array;
  /** Who filled up and was not said to have room again. */
  readonly full: Set<number>;
  last: number;
  /** How many leads on end whoever took the last one took. */
  run: number;
}

/** Members who took nothing yet. */
export function createStanding(members: readonly FairMember[]): Standing {
  const { length } = members;
  const [owed, fullUntil] = [new Float64Array(length), new Float64Array(length)];
  return { members, owed, fullUntil, full: new Set(), last: -1, run: 0 };
}

/** Who can take a lead, in member order. */
export function eligibleFor(
  { members, fullUntil }: Standing,
  { skill, away }: FairLead,
  index: number,
): readonly number[] {
  const eligible: number[] = [];
  for (const [member, { skills }] of members.entries()) {
    if (index >= (fullUntil[member] ?? 0) && !away.has(member) && skills.includes(skill)) eligible.push(member);
  }
  return eligible;
}

/** Who is full no more; each is said once. */
export function takeFreed({ full, fullUntil }: Standing, index: number): readonly number[] {
  const freed = [...full].filter((member) => index >= (fullUntil[member] ?? 0));
  for (const member of freed) full.delete(member);
  return freed;
}

/** All who could have taken a lead earn their share of it; the chosen pays for it. */
export function takeLead(standing: Standing, eligible: readonly number[], chosen: number, index: number): void {
  const { members, owed, fullUntil, full } = standing;
  const weightOf = (member: number) => members[member]?.weight ?? 0;
  const total = eligible.reduce((sum, member) => sum + weightOf(member), 0);
  for (const member of eligible) owed[member] = (owed[member] ?? 0) + weightOf(member) / total;
  owed[chosen] = (owed[chosen] ?? 0) - 1;
  const fullLeads = members[chosen]?.fullLeads ?? 0;
  if (fullLeads > 0) full.add(chosen);
  fullUntil[chosen] = index + 1 + fullLeads;
  standing.run = chosen === standing.last ? standing.run + 1 : 1;
  standing.last = chosen;
}

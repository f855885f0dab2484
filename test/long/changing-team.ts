import type { Rep, Roster } from "lead-router";
import { numbersFrom } from "../session/numbers-from.js";

/** A rep of a team that changes. */
export interface Teammate {
  readonly id: string;
  /** Has room for one lead only. */
  readonly fills: boolean;
  weight: number;
  paused: boolean;
  /** Off the roster for a while. */
  gone: boolean;
  /** The first lead that finds the rep with room. */
  fullUntil: number;
  /** Entitled to, beyond what was taken, in leads. */
  owed: number;
}

/** A team, and what draws its changes. */
export interface Team {
  readonly mates: Teammate[];
  readonly draw: (below: number) => number;
  hired: number;
}

const SIZE = 40;

/** A team of forty; one in three has room for one lead only. */
export function createTeam(seed: number): Team {
  const team: Team = { mates: [], draw: numbersFrom(seed), hired: 0 };
  while (team.mates.length < SIZE) hire(team);
  return team;
}

/** One is hired, one pauses or is back, one is off the roster or on it again, one has another weight. */
export function changeTeam(team: Team): void {
  const { mates, draw } = team;
  hire(team);
  const [flapping, going, changing] = [mates[draw(SIZE)], mates[draw(SIZE)], mates[draw(SIZE)]];
  if (flapping !== undefined) flapping.paused = draw(3) === 0;
  if (going !== undefined) going.gone = draw(3) === 0;
  if (changing !== undefined) changing.weight = weightFrom(draw);
}

/** Somebody leaves for good. */
export function dismiss({ mates, draw }: Team): Teammate {
  const [leaver] = mates.splice(draw(mates.length), 1);
  if (leaver === undefined) throw new RangeError("nobody is left to leave");
  return leaver;
}

/** The roster as it is now. */
export function rosterOf({ mates }: Team): Roster {
  return { schema: 1, reps: mates.filter(({ gone }) => !gone).map(repOf) };
}

/** Who could take this lead. */
export function eligibleAt({ mates }: Team, index: number): readonly Teammate[] {
  return mates.filter(({ gone, paused, fullUntil }) => !gone && !paused && fullUntil <= index);
}

function hire(team: Team): void {
  const [id, weight, fills] = [`rep-${team.hired}`, weightFrom(team.draw), team.hired % 3 === 0];
  team.mates.push({ id, fills, weight, paused: false, gone: false, fullUntil: 0, owed: 0 });
  team.hired += 1;
}

function weightFrom(draw: Team["draw"]): number {
  return draw(8) === 0 ? 20 + draw(30) : 1 + draw(10);
}

function repOf({ id, weight, fills, paused }: Teammate): Rep {
  return { id, weight, ...(fills && { capacity: 1 }), ...(paused && { paused }) };
}

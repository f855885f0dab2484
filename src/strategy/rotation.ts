import type { BoundMember, BoundPool } from "../eligibility/bound-pool.js";
import { compareText } from "../kernel/compare-text.js";
import { readOwn } from "../kernel/read-own.js";
import type { Turn } from "../model/change.js";
import type { PoolState, State } from "../model/state.js";
import type { Id } from "../model/words.js";

/** What a strategy is asked: who of the eligible takes the turn. At least one is eligible; they stand in member order. */
export interface Question {
  readonly pool: BoundPool;
  readonly eligible: readonly BoundMember[];
  /** The rotation's entry. */
  readonly entry: PoolState;
  readonly state: State;
}

/** What a strategy answers. */
export interface Picked {
  readonly chosen: BoundMember;
  /** The change that records the turn. */
  readonly turn: Turn;
  /** Orders the eligible as they would be picked; the chosen comes first. */
  readonly compare: (a: BoundMember, b: BoundMember) => number;
  /** The numbers that decided about a member. */
  readonly numbers: (member: BoundMember) => { readonly [name: string]: number };
}

/** The turn that a member took last in the rotation; 0: never. */
export function lastTurn(entry: PoolState, rep: Id): number {
  return readOwn(entry.members, rep)?.last ?? 0;
}

/** The tie-break of every strategy: the least recent turn in this rotation first, then member order. */
export function compareRecency(entry: PoolState, a: BoundMember, b: BoundMember): number {
  return lastTurn(entry, a.rep.id) - lastTurn(entry, b.rep.id) || a.position - b.position;
}

/** The first of the eligible in an order; members are few or the order cheap, and nothing is sorted. */
export function firstOf(
  eligible: readonly BoundMember[],
  compare: (a: BoundMember, b: BoundMember) => number,
): BoundMember {
  return eligible.reduce((best, member) => (compare(member, best) < 0 ? member : best));
}

/** A turn that is recorded and moves no credit: what strategies without credits leave behind. */
export function recordedTurn(pool: BoundPool, chosen: BoundMember): Turn {
  return { type: "turn", rotation: pool.rotation, rep: chosen.rep.id, step: 0, price: 0, enter: [], leave: [] };
}

/**
 * Who begins and who ceases to earn with this turn, so that exactly the given members earn: whoever is new or has another
 * weight enters, whoever earned and is not among them leaves. In text order, whatever order the state's keys are in.
 */
export function earningChange(entry: PoolState, earning: readonly BoundMember[]): Pick<Turn, "enter" | "leave"> {
  const enter: [string, number][] = [];
  for (const { rep, weight } of earning) {
    const stored = readOwn(entry.members, rep.id);
    if (stored === undefined || stored.since === null || stored.weight !== weight) enter.push([rep.id, weight]);
  }
  const earningNow = new Set(earning.map((member) => member.rep.id));
  const leave = Object.keys(entry.members).filter((rep) => entry.members[rep]?.since !== null && !earningNow.has(rep));
  return { enter: enter.sort((a, b) => compareText(a[0], b[0])), leave: leave.sort(compareText) };
}

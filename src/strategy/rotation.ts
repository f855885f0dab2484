import type { BoundMember, BoundPool } from "../eligibility/bound-pool.js";
import type { OpenOf } from "../eligibility/judging.js";
import type { Turn } from "../model/change.js";

/** What a strategy is asked: in which order the eligible would be picked. They stand in member order. */
export interface Question {
  readonly pool: BoundPool;
  readonly eligible: readonly BoundMember[];
  readonly rotation: Rotation;
  readonly openOf: OpenOf;
}

/** How one rotation stands, as strategies read it. */
export interface Rotation {
  /** A member's credit now. */
  readonly creditOf: (member: BoundMember) => number;
  /** The turn that a member took last; 0: never. */
  readonly lastOf: (member: BoundMember) => number;
  /** Who begins and who ceases to earn, so that exactly these members earn. In text order. */
  readonly earningChange: (earning: readonly BoundMember[]) => EarningChange;
}

/** Who begins and who ceases to earn with a turn. */
export type EarningChange = Pick<Turn, "enter" | "leave">;

/** Nobody begins, nobody ceases to earn. */
export const NO_EARNING_CHANGE: EarningChange = Object.freeze({ enter: Object.freeze([]), leave: Object.freeze([]) });

/** What a strategy answers. */
export interface PickOrder {
  /** Orders the eligible as they would be picked; the first is the chosen. */
  readonly compare: (a: BoundMember, b: BoundMember) => number;
  /** The numbers that decided about a member. */
  readonly numbers: (member: BoundMember) => { readonly [name: string]: number };
}

/** Who was picked, and the change that records it. */
export interface Picked {
  readonly chosen: BoundMember;
  readonly turn: Turn;
}

/** The tie-break of every strategy: the least recent turn in this rotation first, then member order. */
export function compareRecency({ lastOf }: Rotation, a: BoundMember, b: BoundMember): number {
  return lastOf(a) - lastOf(b) || a.position - b.position;
}

/** Picks the first of an order, as strategies without credits do: a turn is recorded that moves none. */
export function pickFirst({ pool, eligible }: Question, { compare }: PickOrder): Picked {
  const chosen = eligible.reduce((best, member) => (compare(member, best) < 0 ? member : best));
  const { enter, leave } = NO_EARNING_CHANGE;
  const turn: Turn = { type: "turn", rotation: pool.rotation, rep: chosen.rep.id, step: 0, price: 0, enter, leave };
  return { chosen, turn };
}

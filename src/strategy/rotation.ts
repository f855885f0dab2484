import type { BoundMember, BoundPool } from "../eligibility/bound-pool.js";
import type { Judging } from "../eligibility/judging.js";
import type { PoolChange, Turn } from "../model/change.js";
import type { Counts } from "../model/state.js";
import type { Gate } from "../model/words.js";

/** What a strategy is asked: in which order the eligible would be picked. They stand in member order. */
export interface Question {
  readonly pool: BoundPool;
  readonly eligible: readonly BoundMember[];
  /** By member position the gate that stopped the member; empty: nobody was stopped. */
  readonly gates: readonly (Gate | null)[];
  readonly rotation: Rotation;
  readonly judging: Judging;
  readonly draw: Draw;
}

/** What draws depend on, beside the pool. */
export interface Draw {
  readonly salt: string;
  readonly leadId: string;
}

/** How one rotation stands, as strategies read it. */
export interface Rotation {
  /** A member's credit now. */
  readonly creditOf: (member: BoundMember) => number;
  /** The turn that a member took last; 0: never. */
  readonly lastOf: (member: BoundMember) => number;
  /** What is counted of a member. */
  readonly countsOf: (member: BoundMember) => Counts | undefined;
  /** Who is owed a turn, first in first out. */
  readonly owed: readonly string[];
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
  /** What must be changed before the turn of whoever is picked; mostly nothing. */
  readonly before?: readonly PoolChange[] | undefined;
}

/** Who was picked, and the changes that record it. */
export interface Picked {
  readonly chosen: BoundMember;
  readonly changes: readonly PoolChange[];
  /** Whether it was a turn that was owed. */
  readonly owed?: true;
}

/** The tie-break of every strategy: the least recent turn in this rotation first, then member order. */
export function compareRecency({ lastOf }: Rotation, a: BoundMember, b: BoundMember): number {
  return lastOf(a) - lastOf(b) || a.position - b.position;
}

/** The smallest score first, by member position; whoever has none is last. Ties go to member order. */
export function orderByScore(scores: ReadonlyMap<number, number>): PickOrder {
  const scoreOf = ({ position }: BoundMember) => scores.get(position) ?? Number.POSITIVE_INFINITY;
  return {
    compare: (a, b) => scoreOf(a) - scoreOf(b) || a.position - b.position,
    numbers: ({ weight }) => ({ weight }),
  };
}

/** Picks the first of an order, as strategies without credits do: a turn is recorded that moves none. */
export function pickFirst({ pool, eligible }: Question, order: PickOrder): Picked {
  const chosen = eligible.reduce((best, member) => (order.compare(member, best) < 0 ? member : best));
  const turn = recordedTurn(pool, chosen);
  return { chosen, changes: order.before === undefined ? [turn] : [...order.before, turn] };
}

/** A turn that is recorded and moves no credit. */
export function recordedTurn({ rotation }: BoundPool, { rep }: BoundMember): Turn {
  const { enter, leave } = NO_EARNING_CHANGE;
  return { type: "turn", rotation, rep: rep.id, step: 0, price: 0, enter, leave };
}

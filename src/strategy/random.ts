import alea from "seedrandom/lib/alea.js";
import type { BoundMember } from "../eligibility/bound-pool.js";
import { compareText } from "../kernel/compare-text.js";
import { rendezvousScore } from "../kernel/rendezvous-score.js";
import type { PickOrder, Question } from "./rotation.js";

/** 2^-32: what keeps a draw from being 0. */
const SMALLEST = 1 / 0x1_0000_0000;

/**
 * A draw by weight: seedrandom's alea over one text of salt, pool and lead id, each prefixed by its length, so that no two
 * draws share a stream; one number for each member of the pool, in the order of rep ids. The same lead draws the same.
 */
export function random({ pool, draw }: Question): PickOrder {
  const next = alea([draw.salt, pool.id, draw.leadId].map((part) => `${part.length}:${part}`).join(""));
  const inOrder = [...pool.members].sort((a, b) => compareText(a.rep.id, b.rep.id));
  // Everybody draws, so that who passes changes nothing for others. Alea gives 32 bits from 0 to below 1.
  const scores = new Map(inOrder.map((member) => [member.position, rendezvousScore(next() + SMALLEST, member.weight)]));
  const scoreOf = ({ position }: BoundMember) => scores.get(position) ?? Number.POSITIVE_INFINITY;
  return {
    compare: (a, b) => scoreOf(a) - scoreOf(b) || a.position - b.position,
    numbers: ({ weight }) => ({ weight }),
  };
}

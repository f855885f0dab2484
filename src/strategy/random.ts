import alea from "seedrandom/lib/alea.js";
import { compareText } from "../kernel/compare-text.js";
import { jointText } from "../kernel/joint-text.js";
import { rendezvousScore } from "../kernel/rendezvous-score.js";
import { orderByScore, type PickOrder, type Question } from "./rotation.js";

/** 2^-32: what keeps a draw from being 0. */
const SMALLEST = 1 / 0x1_0000_0000;

/**
 * A draw by weight: seedrandom's alea over one text of salt, pool and lead id, each prefixed by its length, so that no two
 * draws share a stream; one number for each member of the pool, in the order of rep ids. The same lead draws the same.
 */
export function random({ pool, draw }: Question): PickOrder {
  const next = alea(jointText([draw.salt, pool.policy.entry, draw.leadId]));
  const inOrder = [...pool.members].sort((a, b) => compareText(a.rep.id, b.rep.id));
  // Everybody draws, so that who passes changes nothing for others. Alea gives 32 bits from 0 to below 1.
  const scores = new Map(inOrder.map((member) => [member.position, rendezvousScore(next() + SMALLEST, member.weight)]));
  return orderByScore(scores);
}

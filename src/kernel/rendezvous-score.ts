import { ln } from "./ln.js";

/**
 * Where somebody of this weight stands in a draw by their own number `u` in (0, 1]: −ln(u) / weight, the lowest first. Each
 * is the first with a chance in proportion to its weight; who joins or leaves changes nothing among the others.
 * Weighted rendezvous hashing, after J. Resch, "New Hashing Algorithms for Data Storage" (2015); P. Efraimidis and
 * P. Spirakis, "Weighted random sampling with a reservoir" (2006).
 */
export function rendezvousScore(u: number, weight: number): number {
  return -ln(u) / weight;
}

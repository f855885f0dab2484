import type { State } from "../model/state.js";

/** What every member of a rotation has in credit now. */
export function settledCredits(state: State, rotation: string): Map<string, number> {
  const pool = Object.hasOwn(state.pools, rotation) ? state.pools[rotation] : undefined;
  return new Map(
    Object.entries(pool?.members ?? {}).map(([rep, { weight, credit, since }]) => [
      rep,
      since === null ? credit : credit + weight * ((pool?.clock ?? 0) - since),
    ]),
  );
}

import { createRouter, type State } from "lead-router";
import { constantPoolWorld, POOL } from "../../src/testing/pool-world.js";
import { settledCredits } from "../../src/testing/settled-credits.js";
import { checkDrift, extremeLines, LEAD, noExtremes } from "./check-drift.js";
import { pickNext } from "./pick-next.js";

/** Halves of halves: whoever always picks the largest credit is further off than the bound with these. */
const WEIGHTS = [64, 32, 16, 8, 4, 2, 1.001, 0.5, 0.25, 0.125, 0.063];
const PICKS_PER_CHECK = 99_991;

/**
 * After every pick each count is within the proven bound; every so often, and at the end, nothing in the state has drifted
 * and each credit is exactly what was earned less what was paid. The session then goes on from its state as JSON.
 */
export function walkConstantPool(picks: number, onPick: (done: number) => void): readonly string[] {
  const { ruleset, roster } = constantPoolWorld({ weights: WEIGHTS, leads: 0 });
  const router = createRouter({ ruleset, roster });
  const shares = WEIGHTS.map((weight) => Math.round(weight * 1_000));
  const counts = shares.map(() => 0);
  const positions = new Map(shares.map((_, position) => [`rep-${position}`, position]));
  const extremes = noExtremes();
  let session = router.session(router.initial);
  let furthest = 0;
  for (let done = 1; done <= picks; done += 1) {
    const taker = positions.get(pickNext(session, done)) ?? -1;
    counts[taker] = (counts[taker] ?? 0) + 1;
    furthest = Math.max(furthest, distance(counts, shares, done));
    if (done % PICKS_PER_CHECK === 0 || done === picks) {
      const state: State = JSON.parse(JSON.stringify(session.snapshot()));
      checkDrift(state, done, extremes);
      checkCredits(state, counts, shares, done);
      session = router.session(state);
    }
    onPick(done);
  }
  return [
    `largest distance from the exact share ${furthest.toFixed(4)} leads, ${boundLine()}`,
    ...extremeLines(extremes),
  ];
}

/** How far the furthest count is from its share, in leads. Compared as integers: `|count·W − picks·w|·(2n − 2) ≤ W·(2n − 3)`. */
function distance(counts: readonly number[], shares: readonly number[], picks: number): number {
  const total = sumOf(shares);
  const k = 2 * shares.length - 2;
  let largest = 0;
  for (let position = 0; position < shares.length; position += 1) {
    const away = Math.abs((counts[position] ?? 0) * total - picks * (shares[position] ?? 0));
    largest = Math.max(largest, away);
  }
  if (largest * k > total * (k - 1)) throw new Error(`after ${picks} picks a count is ${largest / total} leads off`);
  return largest / total;
}

/** What a member has is what it earned, `weight·step` a pick, less what it paid, `W·step` a turn, to the last unit. */
function checkCredits(state: State, counts: readonly number[], shares: readonly number[], picks: number): void {
  const total = sumOf(shares);
  const step = BigInt(Math.floor(LEAD / total));
  const credits = settledCredits(state, POOL);
  for (const [position, share] of shares.entries()) {
    const exact = step * (BigInt(share) * BigInt(picks) - BigInt(total) * BigInt(counts[position] ?? 0));
    const credit = credits.get(`rep-${position}`) ?? 0;
    if (BigInt(credit) !== exact) throw new Error(`after ${picks} picks rep-${position} has ${credit}, not ${exact}`);
  }
}

function boundLine(): string {
  const k = 2 * WEIGHTS.length - 2;
  return `proven bound ${((k - 1) / k).toFixed(4)}; every credit exact to the unit`;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

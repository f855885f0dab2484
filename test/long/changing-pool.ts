import { createRouter, type Deal, type Router, type Session, type State } from "lead-router";
import { constantPoolWorld, POOL } from "../../src/testing/pool-world.js";
import { settledCredits } from "../../src/testing/settled-credits.js";
import { changeTeam, createTeam, dismiss, eligibleAt, rosterOf, type Team } from "./changing-team.js";
import { checkDrift, type Extremes, extremeLines, LEAD, noExtremes } from "./check-drift.js";
import { pickNext } from "./pick-next.js";

const PICKS_PER_CHANGE = 2_477;
/** So many leads after the one that filled them up, reps close it. */
const FULL_PICKS = 25;
/** No bound is proven where members come and go; this is what the walk is held to. */
const MOST_LEADS_OFF = 2.5;

/** A lead that fills its rep up. */
interface Filling {
  readonly rep: string;
  readonly until: number;
}

/**
 * A team of forty in which every so often one leaves for good (the credit is dealt out to the others), one is hired, one
 * pauses or is back, one is off the roster or on it again, and one has another weight; one in three is full for a while after
 * each lead. Of each lead whoever could have taken it is entitled to a share by weight, and is never further from that than
 * `MOST_LEADS_OFF`; before and after every change nothing in the state has drifted.
 */
export function walkChangingPool(picks: number, onPick: (done: number) => void): readonly string[] {
  const team = createTeam(20_260_610);
  const fillings: Filling[] = [];
  const extremes = noExtremes();
  const { ruleset } = constantPoolWorld({ weights: [], leads: 0 });
  let router: Router = createRouter({ ruleset, roster: rosterOf(team) });
  let session = router.session(router.initial);
  let furthest = 0;
  let changes = 0;
  for (let done = 1; done <= picks; done += 1) {
    freeAt(session, fillings, done);
    furthest = Math.max(furthest, take(team, fillings, pickNext(session, done), done));
    if (done % PICKS_PER_CHANGE === 0 || done === picks) {
      const state = stateAfterLeaver(session, team, done, extremes);
      changeTeam(team);
      router = router.withRoster(rosterOf(team));
      session = router.session(state);
      changes += 1;
    }
    onPick(done);
  }
  const held = `largest distance from the entitlement per lead ${furthest.toFixed(3)} leads, held to ${MOST_LEADS_OFF}`;
  return [`${held}; ${changes} changes of the team`, ...extremeLines(extremes)];
}

function freeAt(session: Session, fillings: Filling[], done: number): void {
  while ((fillings[0]?.until ?? Number.POSITIVE_INFINITY) <= done) {
    const freed = fillings.shift();
    if (freed !== undefined) session.apply([{ type: "open", rep: freed.rep, by: -1 }]);
  }
}

/** Those who could take the lead earn their shares, the taker pays; the largest distance among them, in leads. */
function take(team: Team, fillings: Filling[], taker: string, done: number): number {
  const eligible = eligibleAt(team, done);
  const mate = eligible.find(({ id }) => id === taker);
  if (mate === undefined) throw new Error(`${taker} takes lead ${done}, and could not`);
  const total = eligible.reduce((sum, { weight }) => sum + weight, 0);
  for (const each of eligible) each.owed += each.weight / total;
  mate.owed -= 1;
  if (mate.fills) {
    mate.fullUntil = done + 1 + FULL_PICKS;
    fillings.push({ rep: taker, until: mate.fullUntil });
  }
  const furthest = eligible.reduce((most, { owed }) => Math.max(most, Math.abs(owed)), 0);
  if (furthest > MOST_LEADS_OFF) throw new Error(`after ${done} picks somebody is ${furthest} leads off`);
  return furthest;
}

/** The session's state as JSON, once somebody has left for good: nothing has drifted before or after. */
function stateAfterLeaver(session: Session, team: Team, done: number, extremes: Extremes): State {
  const before = session.snapshot();
  checkDrift(before, done, extremes);
  const leaver = dismiss(team);
  const credit = settledCredits(before, POOL).get(leaver.id) ?? 0;
  session.apply([dealOf(leaver.id, credit, team)]);
  const state: State = JSON.parse(JSON.stringify(session.snapshot()));
  checkDrift(state, done, extremes);
  return state;
}

/** A leaver's credit in shares by weight, the rest to the first; those who get some are entitled to it. */
function dealOf(rep: string, credit: number, { mates }: Team): Deal {
  const total = mates.reduce((sum, { weight }) => sum + weight, 0);
  const shares = mates.map(({ weight }) => Math.trunc((credit / total) * weight));
  shares[0] = (shares[0] ?? 0) + credit - shares.reduce((sum, share) => sum + share, 0);
  for (const [position, mate] of mates.entries()) mate.owed += (shares[position] ?? 0) / LEAD;
  return { type: "deal", rotation: POOL, rep, to: mates.map(({ id }, position) => [id, shares[position] ?? 0]) };
}

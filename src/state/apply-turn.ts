import { emptyMap } from "../kernel/empty-map.js";
import type { Turn } from "../model/change.js";
import type { MemberState, PoolState } from "../model/state.js";
import type { Id } from "../model/words.js";
import { creditOf } from "./credit-of.js";

/** After so many turns all members are settled and the clock starts again at 0, so that its integers stay exact. */
export const TURNS_PER_SETTLING = 1_024;

type Members = { [rep: Id]: MemberState };

/** One turn of a rotation, as `Turn` describes it. The entry is not mutated. */
export function applyTurn(entry: PoolState, turn: Turn): PoolState {
  const members: Members = Object.assign(emptyMap<MemberState>(), entry.members);
  for (const rep of turn.leave) settle(members, rep, entry.clock, null);
  for (const [rep, weight] of turn.enter) settle(members, rep, entry.clock, weight);
  const taken = entry.turn + 1;
  const clock = entry.clock + turn.step;
  pay(members, turn, taken);
  const next = { turn: taken, clock, owed: entry.owed, members };
  return taken % TURNS_PER_SETTLING === 0 ? settleAll(next) : next;
}

// A weight: the member earns from now on with it. None: it stops to earn.
function settle(members: Members, rep: Id, clock: number, weight: number | null): void {
  const before = members[rep];
  members[rep] = {
    weight: weight ?? before?.weight ?? 1,
    credit: before === undefined ? 0 : creditOf(before, clock),
    since: weight === null ? null : clock,
    last: before?.last ?? 0,
  };
}

function pay(members: Members, turn: Turn, taken: number): void {
  const before = members[turn.rep] ?? { weight: 1, credit: 0, since: null, last: 0 };
  members[turn.rep] = { ...before, credit: before.credit - turn.price, last: taken };
}

function settleAll(entry: PoolState): PoolState {
  const members: Members = emptyMap();
  for (const [rep, member] of Object.entries(entry.members)) {
    members[rep] = { ...member, credit: creditOf(member, entry.clock), since: member.since === null ? null : 0 };
  }
  return { ...entry, clock: 0, members };
}

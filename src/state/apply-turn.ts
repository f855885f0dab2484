import { emptyMap } from "../kernel/empty-map.js";
import type { Turn } from "../model/change.js";
import type { MemberState, PoolState } from "../model/state.js";
import type { Id } from "../model/words.js";
import { creditOf } from "./credit-of.js";
import { makeLasting } from "./lasting.js";

/** After so many turns all members are settled and the clock starts again at 0, so that its integers stay exact. */
export const TURNS_PER_SETTLING = 1_024;

/** After a turn of so high a price (128 leads) they are settled at once: 1,024 such turns would be more than is exact. */
const DEAR = 0x800_0000_0000; // 2^43

type Members = { [rep: Id]: MemberState };

/** One turn of a rotation, as `Turn` describes it. The entry is not mutated; the new one is frozen, as are its new members. */
export function applyTurn(entry: PoolState, turn: Turn): PoolState {
  const members: Members = Object.assign(emptyMap<MemberState>(), entry.members);
  for (const rep of turn.leave) settle(members, rep, entry.clock, null);
  for (const [rep, weight] of turn.enter) settle(members, rep, entry.clock, weight);
  const taken = entry.turn + 1;
  const clock = entry.clock + turn.step;
  pay(members, turn, taken);
  const settling = settlesAll(turn, taken);
  return makeLasting({
    ...entry,
    turn: taken,
    clock: settling ? 0 : clock,
    members: makeLasting(settling ? settledAt(members, clock) : members),
  });
}

/** Whether all members are settled after a turn, the so manieth. */
export function settlesAll({ price }: Turn, taken: number): boolean {
  return taken % TURNS_PER_SETTLING === 0 || price > DEAR;
}

// A weight: the member earns from now on with it. None: it stops to earn.
function settle(members: Members, rep: Id, clock: number, weight: number | null): void {
  const before = members[rep];
  members[rep] = makeLasting({
    ...before,
    weight: weight ?? before?.weight ?? 1,
    credit: before === undefined ? 0 : creditOf(before, clock),
    since: weight === null ? null : clock,
    last: before?.last ?? 0,
  });
}

function pay(members: Members, turn: Turn, taken: number): void {
  const before = members[turn.rep] ?? { weight: 1, credit: 0, since: null, last: 0 };
  members[turn.rep] = makeLasting({ ...before, credit: before.credit - turn.price, last: taken });
}

function settledAt(members: Members, clock: number): Members {
  const settled: Members = emptyMap();
  for (const [rep, member] of Object.entries(members)) {
    const since = member.since === null ? null : 0;
    settled[rep] = makeLasting({ ...member, credit: creditOf(member, clock), since });
  }
  return settled;
}

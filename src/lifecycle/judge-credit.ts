import type { CreditPolicy, PoolPolicy } from "../eligibility/bound-pool.js";
import type { Owed } from "../model/change.js";
import type { CreditReasonCode } from "../model/event-reasons.js";
import type { LeadRecord, PaidTurn } from "../model/record.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { readPool } from "../state/read-pool.js";
import { OWED_LIMIT } from "../state/state-limits.js";
import type { BoundRoster, Program } from "../targets/program.js";
import { addWorkingTime } from "../time/add-working-time.js";
import type { Following } from "./following.js";

/** Whether a turn is owed for an event, and why. */
export interface Credit {
  readonly given: boolean;
  readonly because: CreditReasonCode;
}

/** What is owed for an event, and to whom. */
export interface CreditJudged extends Credit {
  readonly changes: readonly Owed[];
}

/** The types of events for which a pool may give a turn back. */
export type CreditedType = CreditPolicy["on"][number];

/**
 * Gives back the turns that a lead cost, where the pool's `credit` names such an event and it came before the end of the
 * window: once for a lead, and never for one that is routed again automatically.
 */
export function judgeCredit(type: CreditedType, record: LeadRecord, following: Following): CreditJudged {
  if (record.credited) return refused("already_credited");
  const judged = record.turns.map((turn) => ({ turn, because: judgeTurn(type, turn, record, following) }));
  const credited = judged.filter(({ because }) => because === "credited");
  if (credited.length === 0) return refused(judged[0]?.because ?? "no_turn");
  const changes = credited.map(({ turn }): Owed => ({ type: "owed", rotation: turn.rotation, rep: turn.rep, by: 1 }));
  return { given: true, because: "credited", changes };
}

/** Nothing is owed. */
export function refused(because: CreditReasonCode): CreditJudged {
  return { given: false, because, changes: [] };
}

function judgeTurn(
  type: CreditedType,
  turn: PaidTurn,
  { assignedAt, turns }: LeadRecord,
  { program, roster, state, at }: Following,
): CreditReasonCode {
  const credit = policyOf(turn.pool, program)?.credit ?? null;
  if (credit === null || !credit.on.includes(type)) return "not_in_policy";
  const end = endOfWindow(credit, turn, assignedAt, program, roster);
  if (end !== null && at >= end) return "window_over";
  return hasRoom(state, turn, turns) ? "credited" : "owed_limit";
}

// The pool may have been renamed since.
function policyOf(pool: Id, { pools }: Program): PoolPolicy | undefined {
  const known = pools.get(pool) ?? [...pools.values()].find(({ policy }) => policy.formerly.includes(pool));
  return known?.policy;
}

// Whoever is not in the roster has no working hours; then no time passes, and the window stays open.
function endOfWindow(
  { withinMs, hours }: CreditPolicy,
  { holder }: PaidTurn,
  assignedAt: number,
  { repBinding }: Program,
  { reps }: BoundRoster,
): number | null {
  const hoursNow = hours === "working" ? reps.get(holder)?.hours : hours;
  if (withinMs === null || hoursNow === undefined) return null;
  return addWorkingTime(hoursNow, repBinding.time.zones, assignedAt, withinMs);
}

// Counted with those of the same lead that come to the same rotation.
function hasRoom(state: State, turn: PaidTurn, turns: readonly PaidTurn[]): boolean {
  const together = turns.filter(({ rotation }) => rotation === turn.rotation).length;
  return readPool(state, turn.rotation).entry.owed.length + together <= OWED_LIMIT;
}

import { absenceAt } from "../eligibility/absent.js";
import type { BoundMember, BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import { stoppingCap } from "../eligibility/caps.js";
import { hoursOf } from "../eligibility/hours.js";
import { judgeRep } from "../eligibility/judge-rep.js";
import type { Judging } from "../eligibility/judging.js";
import { opensFor } from "../eligibility/stopped-verdict.js";
import type { Gate, Id } from "../model/words.js";
import { daysBefore } from "../strategy/nearest-opening.js";
import type { Attempt } from "../targets/attempt.js";
import { judgeStandIn, memberOf, type StandingIn } from "../targets/stand-in.js";
import { nextOpening } from "../time/next-opening.js";
import { DAY_MS } from "../time/units.js";
import type { Glance } from "./find-retry.js";
import type { Journey } from "./journey.js";

/** What a glance depends on beside the way: all reps of the roster, and whether conditions may change with time. */
export interface GlanceInput {
  readonly reps: ReadonlyMap<Id, BoundRep>;
  readonly readsNow: boolean;
}

/** What a lead's way at an instant says to one that waits. */
export function glanceAt({ stages, held }: Journey, at: number, { reps, readsNow }: GlanceInput): Glance {
  let next = Number.POSITIVE_INFINITY;
  let judged = 0;
  let wide = false;
  const see = (instant: number | null) => {
    if (instant !== null && instant > at) next = Math.min(next, instant);
  };
  for (const { placement, tried } of stages.flatMap(({ roles }) => roles)) {
    // Whom a role chose decides about the roles behind it, and whatever makes that another rep may end the wait.
    wide ||= placement !== null;
    for (const { attempt } of tried) {
      if (attempt.kind === "wait") see(attempt.until);
      wide ||= isWide(attempt);
      for (const candidate of candidatesOf(attempt, reps)) {
        judged += 1;
        wide ||= candidate.gate === "ahead";
        if (readsNow || passesInTime(candidate)) see(passesAt(candidate));
        if (placement !== null) see(nearerAt(candidate));
      }
    }
  }
  return { waits: held !== null, hopes: held === "otherwise", next, wide, judged };
}

// A wait for some gates ends, and no longer adds to those behind it, when nobody is worth it any more; who stands in
// depends on others.
function isWide(attempt: Attempt): boolean {
  if (attempt.kind === "wait") return attempt.plan.for !== null && attempt.result !== "wait_not_needed";
  return (attempt.kind === "rep" || attempt.kind === "pool") && attempt.plan.away !== "skip";
}

/** When a member whom a pool counts although it is closed is nearer to opening by one more time 24 hours. */
function nearerAt({ rep, gate, judging }: Candidate): number | null {
  if (gate !== null || (judging.pool?.policy.opensWithinMs ?? 0) === 0) return null;
  const opening = nextOpening(hoursOf(rep, judging), judging.zones, judging.scope.now);
  return opening === null ? null : opening - DAY_MS * (daysBefore(opening, judging.scope.now) - 1);
}

interface Candidate {
  readonly rep: BoundRep;
  readonly member: BoundMember | null;
  readonly gate: Gate | null;
  readonly judging: Judging;
}

/** Who was judged, and who might stand in for those who are absent. */
function candidatesOf(attempt: Attempt, reps: ReadonlyMap<Id, BoundRep>): readonly Candidate[] {
  if (attempt.kind !== "rep" && attempt.kind !== "pool") return [];
  const pool = attempt.kind === "pool" ? attempt.pool : null;
  const judged = attempt.kind === "pool" ? membersOf(pool, attempt) : repsOf(attempt);
  if (attempt.plan.away === "skip") return judged;
  const absent = judged.filter(({ gate }) => gate === "absent");
  return [...judged, ...standInsOf(absent, { reps, pool, judging: attempt.judging })];
}

function repsOf({ judged, judging }: Extract<Attempt, { kind: "rep" }>): readonly Candidate[] {
  return judged.map(({ rep, gate }) => ({ rep, gate, member: null, judging }));
}

function membersOf(
  pool: BoundPool | null,
  { narrowed, judging }: Extract<Attempt, { kind: "pool" }>,
): readonly Candidate[] {
  const members = pool?.members ?? [];
  return members.map((member) => {
    return { rep: member.rep, member, gate: narrowed?.gates[member.position] ?? null, judging };
  });
}

function standInsOf(absent: readonly Candidate[], standingIn: StandingIn): readonly Candidate[] {
  const { reps, pool, judging } = standingIn;
  const asked = new Set<Id>();
  const open = absent.flatMap(({ rep }) => rep.backup);
  const found: Candidate[] = [];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const rep = asked.has(id) ? undefined : reps.get(id);
    asked.add(id);
    if (rep === undefined) continue;
    found.push({ rep, member: memberOf(rep, pool), gate: judgeStandIn(rep, standingIn), judging });
    open.push(...rep.backup);
  }
  return found;
}

const BY_TIME: readonly Gate[] = Object.freeze(["absent", "paused", "hours", "caps"]);

/** Whether time alone may bring it that a candidate passes: nothing else stops them. */
function passesInTime({ rep, member, gate, judging }: Candidate): boolean {
  if (gate === null || !BY_TIME.includes(gate)) return false;
  return judgeRep(rep, { ...judging, exempt: [...judging.exempt, ...BY_TIME] }, member) === null;
}

/** When the gate that stops a candidate lets them pass, if time alone brings it: nobody passes before. */
function passesAt({ rep, member, gate, judging }: Candidate): number | null {
  switch (gate) {
    case "absent":
      return absenceAt(rep, judging.scope.now)?.until ?? null;
    case "paused":
      return rep.pausedUntil;
    case "hours":
      return opensFor(rep, judging);
    case "caps":
      return stoppingCap(rep, judging, member)?.releasedAt ?? null;
    default:
      return null;
  }
}

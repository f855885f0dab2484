import type { BoundMember, BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import { judgeRep } from "../eligibility/judge-rep.js";
import type { Judging } from "../eligibility/judging.js";
import type { Gate, Id } from "../model/words.js";

/** Among whom stand-ins are looked for, and how they are judged. */
export interface StandingIn {
  readonly reps: ReadonlyMap<Id, BoundRep>;
  /** Whose caps as members count for those who are; `null`: a rep target. */
  readonly pool: BoundPool | null;
  readonly judging: Judging;
}

/**
 * Who stands in for an absent rep: the first of the backups whom no gate of the target stops; for a backup who is absent,
 * too, their own backups. Whoever was asked before is not asked again, so a circle of absent reps ends.
 */
export function findStandIn(
  rep: BoundRep,
  standingIn: StandingIn,
  asked: Set<Id> = new Set([rep.id]),
): BoundRep | null {
  for (const id of rep.backup) {
    const backup = asked.has(id) ? undefined : standingIn.reps.get(id);
    asked.add(id);
    if (backup === undefined) continue;
    const gate = judgeStandIn(backup, standingIn);
    const found = gate === null ? backup : gate === "absent" ? findStandIn(backup, standingIn, asked) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The gate that stops a backup. */
export function judgeStandIn(backup: BoundRep, { judging, pool }: StandingIn): Gate | null {
  return judgeRep(backup, { ...judging, standInFor: null }, memberOf(backup, pool));
}

/** A backup as a member of the pool, who takes no turn: a weight is not asked for. `null`: is none. */
export function memberOf(backup: BoundRep, pool: BoundPool | null): BoundMember | null {
  const member = pool?.members.find((each) => each.rep === backup) ?? null;
  return member === null || member.weight > 0 ? member : { ...member, weight: 1 };
}

/** Whether the backups of an absent rep, all absent themselves, lead back to one of them. */
export function backsUpInCircle(
  rep: BoundRep,
  standingIn: StandingIn,
  way: readonly Id[] = [rep.id],
  asked: Set<Id> = new Set(way),
): boolean {
  return rep.backup.some((id) => {
    if (way.includes(id)) return true;
    const backup = asked.has(id) ? undefined : standingIn.reps.get(id);
    asked.add(id);
    if (backup === undefined || judgeStandIn(backup, standingIn) !== "absent") return false;
    return backsUpInCircle(backup, standingIn, [...way, id], asked);
  });
}

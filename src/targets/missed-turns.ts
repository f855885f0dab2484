import type { BoundMember } from "../eligibility/bound-pool.js";
import { judgeRep } from "../eligibility/judge-rep.js";
import type { PoolChange } from "../model/change.js";
import type { Picked, Question } from "../strategy/rotation.js";
import { type Narrowed, wouldBeListed } from "./narrow-pool.js";
import { pickMember } from "./pick-member.js";
import type { RotationAfter } from "./rotation-after.js";
import { turnCounts } from "./turn-counts.js";

/**
 * Picks by the pool's strategy. Where missed turns are made up for, members who are away by date stay among those who
 * earn while they are owed fewer than the pool allows: when one would win, the turn counts and one is owed, and the pick
 * repeats.
 */
export function pickWithMissed(question: Question, narrowed: Narrowed, after: RotationAfter): Picked {
  const { makeUp } = question.pool.policy;
  const away = makeUp === 0 || !question.judging.counts ? [] : membersAway(question, narrowed);
  return away.length === 0 ? pickMember(question) : pickPast(question, away, makeUp, after);
}

function pickPast(question: Question, away: readonly BoundMember[], makeUp: number, after: RotationAfter): Picked {
  const { pool, eligible, judging } = question;
  const changes: PoolChange[] = [];
  let { rotation } = question;
  for (;;) {
    const { owed } = rotation;
    const earning = away.filter(({ rep }) => owed.filter((id) => id === rep.id).length < makeUp);
    const among = [...eligible, ...earning].sort((a, b) => a.position - b.position);
    const picked = pickMember({ ...question, eligible: among, rotation });
    changes.push(...picked.changes);
    if (!earning.includes(picked.chosen)) return { chosen: picked.chosen, changes };
    const missed = { type: "owed", rotation: pool.rotation, rep: picked.chosen.rep.id, by: 1 } as const;
    changes.push(...turnCounts(pool, picked.chosen, judging, { rotation, changes: picked.changes }), missed);
    rotation = after(changes);
  }
}

// Whoever would be stopped by another gate, or not be listed if present, does not earn.
function membersAway({ pool, gates, judging }: Question, narrowed: Narrowed): readonly BoundMember[] {
  const present = { ...judging, exempt: [...judging.exempt, "absent" as const] };
  return pool.members.filter(
    (member) =>
      gates[member.position] === "absent" &&
      judgeRep(member.rep, present, member) === null &&
      wouldBeListed(member, narrowed, pool, judging),
  );
}

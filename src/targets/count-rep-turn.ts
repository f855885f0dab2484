import type { BoundMember, BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import type { Judging } from "../eligibility/judging.js";
import type { Change, PoolChange } from "../model/change.js";
import type { Id } from "../model/words.js";
import { soundPool } from "../state/sound-pool.js";
import { type Question, recordedTurn } from "../strategy/rotation.js";
import { turnAmong } from "../strategy/round-robin.js";
import { judgingFor } from "./judging-for.js";
import { meetPartition } from "./meet-partition.js";
import { judgePool } from "./narrow-pool.js";
import { orderMembers } from "./pick-member.js";
import { poolFor, poolOfRotation } from "./pool-for.js";
import type { Routing } from "./routing.js";
import { storedRotation } from "./stored-rotation.js";
import { turnCounts } from "./turn-counts.js";

/**
 * The turn of a rep who got the lead by name (judged as by `target`), where it counts in a rotation: as if the first pool
 * with that rotation had been asked, by its own settings, and had picked them of all who pass its gates. Nothing for
 * whoever is no member of it.
 */
export function countRepTurn(rotation: Id, rep: BoundRep, target: Judging, routing: Routing): readonly Change[] {
  const bound = poolOfRotation(rotation, routing);
  const pool = bound === undefined ? undefined : poolFor(bound, null, routing);
  const member = pool?.members.find((each) => each.rep.id === rep.id);
  if (pool === undefined || member === undefined) return [];
  const question = questionOf(pool, target, routing);
  const turn = turnOf(question, member);
  const counts = turnCounts(pool, member, question.judging, { rotation: question.rotation, changes: turn });
  const changes: Change[] = [];
  meetPartition(pool, routing, changes);
  return [...changes, ...turn, ...counts];
}

const PLAIN = Object.freeze({
  ...{ requires: null, exempt: Object.freeze([]), counts: null, away: "skip" },
  cost: Object.freeze({ amount: 1, path: "" }),
} as const);

function questionOf(pool: BoundPool, { cost, repeats }: Judging, routing: Routing): Question {
  const judging: Judging = { ...judgingFor(PLAIN, pool, routing, repeats), cost };
  const rotation = storedRotation(soundPool(routing.standing.poolStateOf(pool.rotation)));
  const gates = judgePool(pool, judging, rotation);
  const eligible = pool.members.filter(({ position }) => (gates[position] ?? null) === null);
  return { pool, eligible, gates, rotation, judging, draw: routing.draw };
}

function turnOf(question: Question, member: BoundMember): readonly PoolChange[] {
  switch (question.pool.policy.strategy.type) {
    case "round-robin":
      return [turnAmong(question, member)];
    case "lowest-count":
      return [...(orderMembers(question).before ?? []), recordedTurn(question.pool, member)];
    default:
      return [recordedTurn(question.pool, member)];
  }
}

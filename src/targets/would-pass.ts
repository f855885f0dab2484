import { judgeRep } from "../eligibility/judge-rep.js";
import type { Gate } from "../model/words.js";
import type { Attempt, PoolAttempt } from "./attempt.js";
import { judgePool } from "./narrow-pool.js";

/** Whether somebody whom a step named was stopped who would pass if these gates were not asked. */
export function wouldPass(attempt: Attempt, gates: readonly Gate[]): boolean {
  if (attempt.kind === "pool") return someMemberWould(attempt, gates);
  if (attempt.kind !== "rep") return false;
  const judging = { ...attempt.judging, exempt: [...attempt.judging.exempt, ...gates] };
  return attempt.judged.some(({ rep, gate }) => gate !== null && judgeRep(rep, judging) === null);
}

function someMemberWould({ pool, judging, rotation, narrowed }: PoolAttempt, gates: readonly Gate[]): boolean {
  if (pool === null || narrowed === null) return false;
  const others = judgePool(pool, { ...judging, exempt: [...judging.exempt, ...gates] }, rotation);
  return narrowed.gates.some((gate, position) => gate !== null && (others[position] ?? null) === null);
}

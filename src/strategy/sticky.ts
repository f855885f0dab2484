import { evaluateExpression } from "../condition/evaluate-expression.js";
import { UNKNOWN } from "../condition/value.js";
import type { PoolStrategy } from "../eligibility/bound-pool.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import { rendezvousScore } from "../kernel/rendezvous-score.js";
import { seededHash } from "../kernel/seeded-hash.js";
import { orderByScore, type PickOrder, type Question } from "./rotation.js";

/** One more than the largest draw. */
const DRAWS = 0x1_0000_0000;

/**
 * The same rep for the same key, whoever else joins or leaves, as long as they pass; while they do not, the same next one.
 * Weighted rendezvous over salt, pool, key and rep. Leads without a key are spread by their id.
 */
export function sticky(question: Question, { key }: Extract<PoolStrategy, { type: "sticky" }>): PickOrder {
  const { pool, draw, eligible } = question;
  const text = keyOf(question, key);
  const scores = new Map(
    eligible.map((member) => {
      const u = (seededHash([draw.salt, pool.policy.entry, text, member.rep.id]) + 1) / DRAWS;
      return [member.position, rendezvousScore(u, member.weight)];
    }),
  );
  return orderByScore(scores);
}

function keyOf({ judging, draw }: Question, key: Extract<PoolStrategy, { type: "sticky" }>["key"]): string {
  judging.scope.rep = null;
  const value = evaluateExpression(key, judging.scope, judging.steps);
  if (value === UNKNOWN || value === null || value === "") return draw.leadId;
  return typeof value === "string" ? value : canonicalJson(value);
}

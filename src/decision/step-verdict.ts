import { whyAhead } from "../eligibility/ahead.js";
import type { BoundMember } from "../eligibility/bound-pool.js";
import { stoppedVerdict } from "../eligibility/stopped-verdict.js";
import { assertNever } from "../kernel/assert-never.js";
import { bestOf } from "../kernel/best-of.js";
import type { Evidence, RepVerdict, StepVerdict } from "../model/explanation.js";
import type { Gate, Id } from "../model/words.js";
import type { Attempt, PoolAttempt, RepAttempt } from "../targets/attempt.js";
import type { Tried } from "../targets/take-steps.js";
import { type PoolView, viewPool } from "../targets/view-pool.js";

type Facts = Pick<StepVerdict, "target" | "stopped" | "eligible" | "candidates">;

const NOBODY_STOPPED = Object.freeze({});
const NO_CANDIDATES: readonly RepVerdict[] = Object.freeze([]);
const NO_NUMBERS = Object.freeze({});
const NO_EVIDENCE: readonly Evidence[] = Object.freeze([]);

/** Where a step stands: its rule (`null`: the fallback) and, where decisions fill several roles, its role. */
export interface Place {
  readonly rule: Id | null;
  readonly role: Id | null;
}

/**
 * What became of one step that was tried.
 *
 * @param shown - how many of those who passed the gates are named, in pick order; `null`: every candidate, the stopped too.
 */
export function stepVerdict({ rule, role }: Place, { step, again, attempt }: Tried, shown: number | null): StepVerdict {
  const { result } = attempt;
  const { target, stopped, eligible, candidates } = factsOf(attempt, shown);
  // Two literals: an object that grows behind a spread takes ten times as long to make.
  return role === null
    ? { rule, step, result, again, target, stopped, eligible, candidates }
    : { rule, role, step, result, again, target, stopped, eligible, candidates };
}

function factsOf(attempt: Attempt, shown: number | null): Facts {
  switch (attempt.kind) {
    case "rep":
      return repFacts(attempt, shown);
    case "pool":
      return poolFacts(attempt, viewPool(attempt), shown);
    case "queue":
      return nobody({ queue: attempt.queue });
    case "unassigned":
      return nobody({ unassigned: attempt.reason });
    case "wait":
      return nobody({ wait: attempt.until });
    default:
      return assertNever(attempt);
  }
}

function nobody(target: StepVerdict["target"]): Facts {
  return { target, stopped: NOBODY_STOPPED, eligible: 0, candidates: NO_CANDIDATES };
}

function repFacts(attempt: RepAttempt, shown: number | null): Facts {
  const { judging, judged, named, chosen } = attempt;
  const verdicts = judged.map(({ rep, gate }) =>
    gate === null ? passed(rep.id, "chosen", NO_NUMBERS) : stoppedVerdict(rep, gate, judging),
  );
  const asked = new Set(judged.map(({ rep }) => rep.id));
  const unasked = named.filter((id) => !asked.has(id)).map((id) => passed(id, "later", NO_NUMBERS));
  return {
    target: { rep: shown === null ? named : namesShown(attempt, shown) },
    stopped: countGates(judged.map((verdict) => verdict.gate)),
    eligible: chosen === null ? 0 : 1,
    candidates: shown === null ? [...verdicts, ...unasked] : verdicts.filter((each) => each.verdict === "chosen"),
  };
}

// The chosen one is among them, wherever they stood.
function namesShown({ named, chosen }: RepAttempt, shown: number): readonly Id[] {
  const first = named.slice(0, shown);
  return chosen === null || first.includes(chosen.id) ? first : [...first.slice(0, -1), chosen.id];
}

function poolFacts(attempt: PoolAttempt, view: PoolView, shown: number | null): Facts {
  const { pool } = attempt;
  const ordered = inPickOrder(view, attempt, shown);
  return {
    target: { pool: pool?.id ?? null },
    stopped: countGates(view.gates),
    eligible: (pool?.members.length ?? 0) - view.gates.filter((gate) => gate !== null).length,
    candidates: shown === null ? [...ordered, ...allOthers(view, attempt)] : ordered,
  };
}

function inPickOrder(
  { listed, order }: PoolView,
  { picked, rotation }: PoolAttempt,
  shown: number | null,
): readonly RepVerdict[] {
  const served = picked?.owed === true ? picked.chosen : null;
  const others = served === null ? listed : listed.filter((member) => member !== served);
  const first = served === null ? [] : [passed(served.rep.id, "chosen", owedNumbers(served, rotation))];
  if (order === null) return first;
  const room = shown === null ? null : shown - first.length;
  const ordered = room === null ? [...others].sort(order.compare) : bestOf(others, order.compare, room);
  const verdicts = ordered.map((member) =>
    passed(member.rep.id, member === picked?.chosen ? "chosen" : "later", order.numbers(member)),
  );
  return first.length === 0 ? verdicts : [...first, ...verdicts];
}

function owedNumbers({ rep }: BoundMember, rotation: PoolAttempt["rotation"]): RepVerdict["numbers"] {
  return { owed: (rotation?.owed ?? []).filter((id) => id === rep.id).length };
}

function allOthers(view: PoolView, attempt: PoolAttempt): readonly RepVerdict[] {
  const { pool, judging, picked } = attempt;
  const [onList, tiered, soonest] = [new Set(view.listed), new Set(view.inTier), new Set(view.soonest)];
  if (picked?.owed === true) onList.add(picked.chosen);
  const others = (pool?.members ?? []).filter((member) => !onList.has(member));
  return others.map((member) => {
    const gate = view.gates[member.position] ?? null;
    if (gate === null) return tiered.has(member) ? unlisted(member, soonest.has(member)) : outOfTier(member);
    const verdict = stoppedVerdict(member.rep, gate, judging, member);
    return gate === "ahead" ? { ...verdict, ...aheadFacts(member, view, attempt) } : verdict;
  });
}

function aheadFacts(
  member: BoundMember,
  { gates }: PoolView,
  { pool, rotation, judging }: PoolAttempt,
): Pick<RepVerdict, "eligibleAt" | "numbers"> | null {
  const maxAhead = pool?.policy.maxAhead ?? null;
  if (pool === null || rotation === null || maxAhead === null) return null;
  return whyAhead(member, { members: pool.members, gates, maxAhead, taken: rotation, judging });
}

function unlisted({ rep }: BoundMember, soonest: boolean): RepVerdict {
  return passed(rep.id, soonest ? "shortlist" : "opening", NO_NUMBERS);
}

function outOfTier({ rep, tier }: BoundMember): RepVerdict {
  return passed(rep.id, "tier", Number.isFinite(tier) ? { tier } : NO_NUMBERS);
}

function passed(rep: Id, verdict: RepVerdict["verdict"], numbers: RepVerdict["numbers"]): RepVerdict {
  return { rep, verdict, eligibleAt: null, numbers, evidence: NO_EVIDENCE };
}

function countGates(gates: readonly (Gate | null)[]): StepVerdict["stopped"] {
  if (gates.length === 0) return NOBODY_STOPPED;
  const counts: { [gate in Gate]?: number } = {};
  for (const gate of gates) if (gate !== null) counts[gate] = (counts[gate] ?? 0) + 1;
  return counts;
}

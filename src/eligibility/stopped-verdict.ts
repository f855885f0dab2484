import { findEvidence } from "../condition/find-evidence.js";
import { quote } from "../kernel/quote.js";
import type { Evidence, RepVerdict } from "../model/explanation.js";
import type { Gate } from "../model/words.js";
import { closedBecause } from "../time/closed-because.js";
import { nextOpening, SEARCH_HORIZON_MS } from "../time/next-opening.js";
import { absenceAt } from "./absent.js";
import type { BoundMember } from "./bound-pool.js";
import type { BoundRep } from "./bound-rep.js";
import { stoppingCap } from "./caps.js";
import { hoursOf } from "./hours.js";
import type { Judging } from "./judging.js";
import { failedRequirement } from "./requires.js";

type Facts = Pick<RepVerdict, "eligibleAt" | "numbers" | "evidence">;

const NOTHING: Facts = Object.freeze({ eligibleAt: null, numbers: Object.freeze({}), evidence: Object.freeze([]) });

/** Why a gate stopped a rep: the numbers used, the clauses that failed, and when the gate opens if that is known. */
export function stoppedVerdict(
  rep: BoundRep,
  gate: Gate,
  judging: Judging,
  member: BoundMember | null = null,
): RepVerdict {
  const { eligibleAt, numbers, evidence } = factsOf(rep, gate, judging, member);
  return { rep: rep.id, verdict: gate, eligibleAt, numbers, evidence };
}

function factsOf(rep: BoundRep, gate: Gate, judging: Judging, member: BoundMember | null): Facts {
  switch (gate) {
    case "absent":
      return { ...NOTHING, eligibleAt: absenceAt(rep, judging.scope.now)?.until ?? null };
    case "paused":
      return { ...NOTHING, eligibleAt: Number.isFinite(rep.pausedUntil) ? rep.pausedUntil : null };
    case "hours":
      return { ...NOTHING, eligibleAt: opensFor(rep, judging), evidence: holidayEvidence(rep, judging) };
    case "requires":
      return requirementFacts(rep, judging, member);
    case "capacity":
      return { ...NOTHING, numbers: { open: judging.openOf(rep.id), capacity: rep.capacity, ...costOf(judging) } };
    case "caps":
      return capFacts(rep, judging, member);
    default:
      return NOTHING;
  }
}

function requirementFacts(rep: BoundRep, judging: Judging, member: BoundMember | null): Facts {
  if (member !== null && member.weight === 0) return { ...NOTHING, numbers: { weight: 0 } };
  const failed = failedRequirement(rep, judging);
  return failed === null ? NOTHING : { ...NOTHING, evidence: findEvidence(failed, judging.scope, judging.steps) };
}

/** The holiday that keeps a rep from working now, if one does. */
function holidayEvidence(rep: BoundRep, judging: Judging): readonly Evidence[] {
  const closed = closedBecause(hoursOf(rep, judging), judging.zones, judging.scope.now);
  if (closed === null || closed.because !== "holiday") return NOTHING.evidence;
  const { day, name } = closed;
  return [{ path: "holidays", clause: `holiday ${quote(name)}`, result: "true", seen: [{ path: "day", value: day }] }];
}

/** When the hours gate lets a rep pass who is stopped there now: at the next opening, or as early before as the pool waits. */
export function opensFor(rep: BoundRep, judging: Judging): number | null {
  const [hours, { zones, scope }] = [hoursOf(rep, judging), judging];
  // The gate itself looks no further than a search for an opening does.
  const early = Math.min(judging.pool?.policy.opensWithinMs ?? 0, SEARCH_HORIZON_MS - 1);
  const opening = nextOpening(hours, zones, scope.now) ?? nextOpening(hours, zones, scope.now + early);
  return opening === null ? null : opening - early;
}

function capFacts(rep: BoundRep, judging: Judging, member: BoundMember | null): Facts {
  const full = stoppingCap(rep, judging, member);
  if (full === null) return NOTHING;
  const { count, limit, releasedAt, clockBehind } = full;
  const numbers = { count, ...(!Number.isNaN(limit) && { limit }), ...(clockBehind !== undefined && { clockBehind }) };
  return { ...NOTHING, eligibleAt: releasedAt, numbers };
}

function costOf({ cost }: Judging): { readonly cost?: number } {
  return cost === 1 ? {} : { cost };
}

import { findEvidence } from "../condition/find-evidence.js";
import type { RepVerdict } from "../model/explanation.js";
import type { Gate } from "../model/words.js";
import type { BoundRep } from "./bound-rep.js";
import type { Judging } from "./judging.js";
import { failedRequirement } from "./requires.js";

/** Why a gate stopped a rep: the numbers used, the clauses that failed, and when the gate opens if that is known. */
export function stoppedVerdict(rep: BoundRep, gate: Gate, judging: Judging): RepVerdict {
  const failed = gate === "requires" ? failedRequirement(rep, judging) : null;
  return {
    rep: rep.id,
    verdict: gate,
    eligibleAt: gate === "paused" && Number.isFinite(rep.pausedUntil) ? rep.pausedUntil : null,
    numbers: gate === "capacity" ? { open: judging.openOf(rep.id), capacity: rep.capacity } : {},
    evidence: failed === null ? [] : findEvidence(failed, judging.scope, judging.steps),
  };
}

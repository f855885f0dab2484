import type { Decision } from "../model/decision.js";
import type { Id } from "../model/words.js";
import type { Answer } from "./answer.js";
import type { DecisionNote, SkewNote } from "./note.js";

/** The note that a lead was answered. */
export function decisionNote(tenant: string, cause: Id, { decision, replayed, mismatch }: Answer): DecisionNote {
  return {
    name: "lead_router.decision",
    attributes: {
      "lead_router.tenant": tenant,
      "lead_router.lead.id": decision.leadId ?? "",
      "lead_router.cause": cause,
      "lead_router.outcome": decision.outcome,
      "lead_router.reason": decision.reason,
      "lead_router.rule": decision.rule ?? "",
      "lead_router.attempt": decision.attempt,
      "lead_router.replayed": replayed,
      "lead_router.mismatch": mismatch === true,
      "lead_router.ruleset": decision.ruleset,
      "lead_router.roster": decision.roster,
    },
  };
}

/** The note that another host decided a lead in this one's future. */
export function skewNote(tenant: string, { leadId }: Decision, skewMs: number): SkewNote {
  return {
    name: "lead_router.skew",
    attributes: {
      "lead_router.tenant": tenant,
      "lead_router.lead.id": leadId ?? "",
      "lead_router.skew_ms": skewMs,
    },
  };
}

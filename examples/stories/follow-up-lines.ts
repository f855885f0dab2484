import { type Change, CREDIT_REASONS, EVENT_REASONS } from "lead-router";
import type { Followed } from "./desk.js";

/** What follows from an event: whether it fits, whether a turn is owed for it and why, and the next decision. */
export function followUpLines({ followUp }: Followed): readonly string[] {
  const { reason, changes, credit } = followUp;
  if (reason !== "followed") return [`nothing follows, ${reason}: ${EVENT_REASONS[reason].meaning}`];
  if (credit.because === "not_for_this_event" && followUp.cause === null) return [];
  const owed = credit.given ? changes.flatMap(owedWords).join(", ") : "no turn is owed";
  return [`${owed}, ${credit.because}: ${CREDIT_REASONS[credit.because].meaning}`];
}

function owedWords(change: Change): readonly string[] {
  return change.type === "owed" ? [`rotation ${change.rotation} owes ${change.rep} a turn`] : [];
}

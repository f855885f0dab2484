import type { Desk, KeptLead } from "./desk.js";

/** What falls due on its own: a lead that waits is to be routed again, or nobody has responded in time. */
export interface Due {
  readonly at: number;
  readonly type: "retry" | "sla-missed";
  readonly kept: KeptLead;
}

/** What falls due first, if anything does until an instant: what a host's timers would tell. */
export function nextDue({ leads }: Desk, until: number): Due | null {
  const dues = [...leads.values()].flatMap(dueOf).filter(({ at }) => at <= until);
  return dues.sort((a, b) => a.at - b.at)[0] ?? null;
}

function dueOf(kept: KeptLead): readonly Due[] {
  const { decision, record } = kept;
  if (record.status === "waiting" && decision.retryAt !== null) return [{ at: decision.retryAt, type: "retry", kept }];
  const unanswered = record.status === "open" && record.acceptedAt === null && decision.respondBy !== null;
  return unanswered ? [{ at: decision.respondBy, type: "sla-missed", kept }] : [];
}

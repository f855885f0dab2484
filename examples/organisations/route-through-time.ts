import { type Decision, historyOf, initialState, type LeadRecord, type Router } from "lead-router";

interface Arrival {
  readonly lead: { readonly id: string };
  readonly at: number;
}

interface Kept {
  readonly lead: Arrival["lead"];
  readonly decision: Decision;
  readonly record: LeadRecord;
}

const DAY_MS = 86_400_000;
const OPEN_MS = 3 * DAY_MS;

/**
 * Routes leads as they come: those that wait again at their `retryAt`, and at the end of each day the leads assigned three
 * days before are closed, so that reps have room again. Gives the last decision of each lead.
 */
export function routeThroughTime(router: Router, arrivals: readonly Arrival[]): readonly Decision[] {
  const session = router.session(initialState(router));
  const kept = new Map<string, Kept>();
  const waiting = new Map<string, number>();
  const route = ({ lead, at }: Arrival) => {
    const before = kept.get(lead.id);
    const history = before && historyOf(before.record);
    const decision = session.route(lead, { at, explain: "none", ...(history && { history }) });
    kept.set(lead.id, { lead, decision, record: router.record(lead, decision, history) });
    waiting.delete(lead.id);
    if (decision.retryAt !== null) waiting.set(lead.id, decision.retryAt);
  };
  const release = (until: number) => {
    const due = [...waiting].filter(([, at]) => at <= until).sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
    for (const [id, at] of due) route({ lead: { ...kept.get(id)?.lead, id }, at });
    if (due.length > 0) release(until);
  };
  const close = (at: number) => {
    const state = session.snapshot();
    for (const [id, { lead, decision, record }] of kept) {
      if (record.status !== "open" || record.assignedAt > at - OPEN_MS) continue;
      const closed = router.followUp({ type: "closed", id: `closed-${id}`, lead: id, at }, { state, record });
      session.apply(closed.changes);
      if (closed.record !== null) kept.set(id, { lead, decision, record: closed.record });
    }
  };
  let day = 0;
  for (const arrival of arrivals) {
    release(arrival.at);
    if (Math.floor(arrival.at / DAY_MS) > day) close(arrival.at);
    day = Math.floor(arrival.at / DAY_MS);
    route(arrival);
  }
  return [...kept.values()].map(({ decision }) => decision);
}

import type { RoutingEvent } from "lead-router";
import { readEventBody } from "../../../src/dispatcher/event-body.js";
import { type LeadBody, readLeadBody } from "../../../src/dispatcher/lead-body.js";
import { leadRecordId } from "../../../src/dispatcher/record-id.js";
import { type Attempt, eventName, type Journals } from "./read-journals.js";
import type { StoreContent } from "./read-store.js";

/** One commit as it can be done again: what was decided and followed, in order, and which texts came of it. */
export interface Commit {
  readonly steps: readonly Step[];
  readonly write: readonly (readonly [key: string, body: string])[];
}

/** A lead that was decided, or an event that was followed; `body`: what was kept of the lead then. */
export type Step =
  | { readonly kind: "lead"; readonly body: LeadBody }
  | { readonly kind: "event"; readonly event: RoutingEvent; readonly body: LeadBody | null };

/** The history that the records of leads tell by themselves: every decision changed this entry. */
export function historyOfRecords({ leads, entries }: StoreContent, key: string): readonly Commit[] {
  const commits = new Map<number, LeadBody[]>();
  for (const body of leads.values()) {
    const revision = body.decided.revisions[key] ?? -1;
    commits.set(revision, [...(commits.get(revision) ?? []), body]);
  }
  const stored = entries.get(key);
  const inOrder = [...commits].sort(([a], [b]) => a - b);
  return inOrder.map(([revision, bodies]) => {
    const steps = bodies.sort((a, b) => a.decided.position - b.decided.position);
    const write = stored?.revision === revision + 1 ? [[key, stored.body] as const] : [];
    return { steps: steps.map((body) => ({ kind: "lead", body })), write };
  });
}

/** The history of commits that were written down. */
export function historyOfAttempts(ordered: readonly Attempt[], { events }: Journals): readonly Commit[] {
  return ordered.map(({ records, write }) => {
    const steps: Step[] = [];
    const bodies = new Map(records.map(([id, , body]) => [id, body]));
    for (const [id, body] of bodies) {
      bodies.delete(id);
      if (id.startsWith("lead/")) steps.push({ kind: "lead", body: readLeadBody(id, body) });
      if (!id.startsWith("event/")) continue;
      const event = events.get(eventName(id.slice("event/".length), readEventBody(id, body).event));
      if (event === undefined) throw new Error(`nobody told the event of ${id}`);
      const about = "lead" in event ? leadRecordId(event.lead) : "";
      const kept = bodies.get(about);
      bodies.delete(about);
      steps.push({ kind: "event", event, body: kept === undefined ? null : readLeadBody(about, kept) });
    }
    return { steps, write };
  });
}

import fc from "fast-check";
import { applyChanges, type Change, historyOf, initialState, type PoolState, type RoutingEvent } from "lead-router";
import { expect, test } from "vitest";
import { often } from "../laws/runs.js";
import { type Desk, deskRouter, follow, MINUTE, NOON, openDesk, openOf, routeAt } from "./desk.js";

const REPS = ["ana", "ben", "cleo"];
const TYPES = ["accepted", "rejected", "closed", "reopened", "reassigned", "no-show", "sla-missed"] as const;

/** What a host does at an instant: the changes, and how many turns are owed for it. */
type Act = (desk: Desk, at: number, id: string) => Done;

interface Done {
  readonly changes: readonly Change[];
  readonly owes: number;
}

const NOTHING: Done = { changes: [], owes: 0 };

const lead = fc.nat({ max: 5 }).map((number) => `L${number}`);
const ofLead = fc.record({ type: fc.constantFrom(...TYPES), lead });
const given = fc.record({ type: fc.constant("manually-assigned" as const), lead, rep: fc.constantFrom(...REPS) });
const moved = fc.record({ type: fc.constant("reassigned" as const), lead, to: fc.constantFrom(...REPS) });
const owed = (isPartitioned: boolean) =>
  fc.record(
    {
      ...{ type: fc.constant("owed" as const), rotation: fc.constant("all"), rep: fc.constantFrom(...REPS) },
      ...(isPartitioned && { partition: lead }),
    },
    { requiredKeys: ["type", "rotation", "rep"] },
  );
const left = fc.record({ type: fc.constant("rep-left" as const), rep: fc.constantFrom(...REPS) });

const happened = (isPartitioned: boolean) =>
  fc.oneof(
    { weight: 8, arbitrary: ofLead },
    { weight: 3, arbitrary: fc.oneof(given, moved) },
    { weight: 1, arbitrary: fc.oneof(owed(isPartitioned), left) },
  );

const routed = lead.map(
  (id): Act =>
    (desk, at) =>
      routeOnce(desk, id, at),
);

const followed = (isPartitioned: boolean) =>
  happened(isPartitioned).map(
    (event): Act =>
      (desk, at, id) =>
        followIfKnown(desk, { ...event, at, id }),
  );

/** Some leads and events; in a pool with partitions each lead stands in one of its own, if there is room for it. */
const stories = fc.boolean().chain((isPartitioned) => {
  const act = fc.oneof({ weight: 4, arbitrary: routed }, { weight: 6, arbitrary: followed(isPartitioned) });
  return fc.record({ isPartitioned: fc.constant(isPartitioned), acts: fc.array(act, { maxLength: 60 }) });
});

/** A lead is routed when it is new, or has come back. */
function routeOnce(desk: Desk, id: string, at: number): Done {
  const record = desk.records.get(id);
  if (record !== undefined && record.status !== "returned" && record.status !== "unassigned") return NOTHING;
  const history = record === undefined ? {} : historyOf(record);
  return { changes: routeAt(desk, { id }, at, history).changes, owes: 0 };
}

function followIfKnown(desk: Desk, event: RoutingEvent): Done {
  const isKnown = !("lead" in event) || event.type === "manually-assigned" || desk.records.has(event.lead);
  if (!isKnown) return NOTHING;
  const { changes, credit } = follow(desk, event);
  return { changes, owes: Number(credit.given) + Number(event.type === "owed") };
}

test("after any events the ledger folds to the state, credits add up to zero, and open counts are the leads open", () => {
  const property = fc.property(stories, fc.constantFrom(1, 1.5), ({ isPartitioned, acts }, cost) => {
    const credit = { on: ["rejected" as const, "reassigned" as const, "no-show" as const] };
    const settings = { cost, credit, ...(isPartitioned && { partitionBy: { var: "id" } }) };
    const desk = openDesk(deskRouter(settings, undefined, { partitions: 4 }));
    const ledger: Change[] = [];
    let owes = 0;
    for (const [index, act] of acts.entries()) {
      const done = act(desk, NOON + index * MINUTE, `e${index}`);
      ledger.push(...done.changes);
      owes += done.owes;
      expect(openOf(desk)).toEqual(openByRecord(desk));
      for (const entry of Object.values(desk.state.pools)) expect(creditIn(entry)).toBe(0);
    }
    expect(applyChanges(initialState(desk.router), ledger)).toEqual(desk.state);
    const served = ledger.filter((change) => change.type === "owed" && change.by === -1).length;
    const waiting = Object.values(desk.state.pools).flatMap((entry) => entry.owed);
    expect(waiting.length).toBe(owes - served);
  });
  fc.assert(property, often(150));
});

function openByRecord({ records }: Desk): { [rep: string]: number } {
  const open: { [rep: string]: number } = { ana: 0, ben: 0, cleo: 0 };
  for (const { status, holds } of records.values()) {
    if (status === "open") for (const { rep, by } of holds) open[rep] = (open[rep] ?? 0) + by;
  }
  return open;
}

function creditIn({ clock, members }: PoolState): number {
  return Object.values(members).reduce((sum, { credit, since, weight }) => {
    return sum + (since === null ? credit : credit + weight * (clock - since));
  }, 0);
}

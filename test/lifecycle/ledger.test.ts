import fc from "fast-check";
import { applyChanges, type Change, historyOf, initialState, type RoutingEvent, type State } from "lead-router";
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
const owed = fc.record({
  type: fc.constant("owed" as const),
  rotation: fc.constant("all"),
  rep: fc.constantFrom(...REPS),
});
const left = fc.record({ type: fc.constant("rep-left" as const), rep: fc.constantFrom(...REPS) });

const happened = fc.oneof(
  { weight: 8, arbitrary: ofLead },
  { weight: 3, arbitrary: fc.oneof(given, moved) },
  { weight: 1, arbitrary: fc.oneof(owed, left) },
);

const acts = fc.oneof(
  {
    weight: 4,
    arbitrary: lead.map(
      (id): Act =>
        (desk, at) =>
          routeOnce(desk, id, at),
    ),
  },
  {
    weight: 6,
    arbitrary: happened.map(
      (event): Act =>
        (desk, at, id) => {
          return followIfKnown(desk, { ...event, at, id });
        },
    ),
  },
);

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
  const property = fc.property(fc.array(acts, { maxLength: 60 }), fc.constantFrom(1, 1.5), (happening, cost) => {
    const desk = openDesk(deskRouter({ cost, credit: { on: ["rejected", "reassigned", "no-show"] } }));
    const ledger: Change[] = [];
    let owes = 0;
    for (const [index, act] of happening.entries()) {
      const done = act(desk, NOON + index * MINUTE, `e${index}`);
      ledger.push(...done.changes);
      owes += done.owes;
      expect(openOf(desk)).toEqual(openByRecord(desk));
      expect(creditOf(desk.state)).toBe(0);
    }
    expect(applyChanges(initialState(desk.router), ledger)).toEqual(desk.state);
    const served = ledger.filter((change) => change.type === "owed" && change.by === -1).length;
    expect(desk.state.pools.all?.owed.length).toBe(owes - served);
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

function creditOf({ pools }: State): number {
  const { clock, members } = pools.all ?? { clock: 0, members: {} };
  return Object.values(members).reduce((sum, { credit, since, weight }) => {
    return sum + (since === null ? credit : credit + weight * (clock - since));
  }, 0);
}

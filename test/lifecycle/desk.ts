import {
  applyChanges,
  createRouter,
  type Decision,
  type FollowUp,
  type History,
  initialState,
  type LeadRecord,
  type Limits,
  type PoolSettings,
  type Roster,
  type Router,
  type RoutingEvent,
  type State,
} from "lead-router";
import { expect } from "vitest";
import { asInput } from "../as-input.js";

export const NOON = Date.parse("2026-06-10T12:00:00Z");
export const MINUTE = 60_000;

const ROSTER = { schema: 1, reps: [{ id: "ana" }, { id: "ben" }, { id: "cleo" }] } satisfies Roster;

/** Ana, Ben and Cleo in one pool, each with room for nine. Leads of `for` go to that rep by name, spam to nobody. */
export function deskRouter(
  settings: Partial<PoolSettings> = {},
  roster: Roster = ROSTER,
  limits: Partial<Limits> = {},
): Router {
  return createRouter({
    ruleset: asInput({
      schema: 1,
      id: "desk",
      timezone: "UTC",
      schedules: { day: { week: { "mon-fri": ["09:00-17:00"] } } },
      pools: { all: { members: roster.reps.map(({ id }) => ({ rep: id })), ...settings } },
      rules: [
        { id: "named", when: { present: { var: "for" } }, assign: [{ rep: { var: "for" } }] },
        { id: "spam", when: { present: { var: "spam" } }, assign: [{ unassigned: "spam" }] },
        { id: "rest", assign: [{ pool: "all" }] },
      ],
      defaults: { rep: { hours: "always", capacity: 9 } },
    }),
    roster: asInput(roster),
    limits,
  });
}

/** A host that keeps a state and the records of its leads. */
export interface Desk {
  router: Router;
  state: State;
  readonly records: Map<string, LeadRecord>;
}

export function openDesk(router: Router): Desk {
  return { router, state: initialState(router), records: new Map() };
}

export function routeAt(desk: Desk, lead: { id: string }, at: number, history?: History): Decision {
  const past = history === undefined ? {} : { history: asInput(history) };
  const decision = desk.router.route(asInput(lead), { state: asInput(desk.state), at, ...past });
  desk.state = applyChanges(asInput(desk.state), asInput(decision.changes));
  desk.records.set(lead.id, desk.router.record(asInput(lead), asInput(decision), past.history));
  return decision;
}

export function follow(desk: Desk, event: RoutingEvent): FollowUp {
  const record = "lead" in event ? desk.records.get(event.lead) : undefined;
  const options = { state: asInput(desk.state), ...(record && { record: asInput(record) }) };
  const followed = desk.router.followUp(asInput(event), options);
  expect(desk.router.followUp(event, { ...options, state: neededFor(desk, event, record) })).toEqual(followed);
  desk.state = applyChanges(asInput(desk.state), asInput(followed.changes));
  if (followed.record !== null) desk.records.set(followed.record.lead, followed.record);
  return followed;
}

/** The state as a host has it that loads nothing but what an event needs: first without knowing any partition, then with. */
function neededFor({ router, state }: Desk, event: RoutingEvent, record: LeadRecord | undefined): State {
  const known = record === undefined ? {} : { record };
  const first = entriesOf(state, router.eventNeeds(event, known));
  return entriesOf(state, router.eventNeeds(event, { ...known, state: first }));
}

/** The state with the entries of these keys alone. */
export function entriesOf({ version, pools, reps }: State, keys: readonly string[]): State {
  const listed = (kind: string) => (entry: readonly [string, unknown]) => keys.includes(`${kind}/${entry[0]}`);
  return {
    version,
    pools: Object.fromEntries(Object.entries(pools).filter(listed("pool"))),
    reps: Object.fromEntries(Object.entries(reps).filter(listed("rep"))),
  };
}

export function openOf({ state }: Desk): { [rep: string]: number } {
  return Object.fromEntries(Object.entries(state.reps).map(([rep, { open }]) => [rep, open]));
}

/** Who has the lead now. */
export function holderOf(desk: Desk, lead: string): string | null {
  const [assignment] = desk.records.get(lead)?.assignments ?? [];
  return assignment !== undefined && "rep" in assignment.target ? assignment.target.rep : null;
}
